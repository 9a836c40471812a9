import { lackingBooks } from "@vitals/reports/test/fixture/lacking-books.ts";
import { slipsIn, textsOf } from "@vitals/reports/test/fixture/slips.ts";
import { describe, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { openedPages } from "./opened-pages.ts";

describe.each(["no event at all", "one account of one week", "events only"])("a book that says little: %s", (name) => {
  const small = openedPages(lackingBooks()[name]);

  it("still has sound pages", async () => {
    const paths = [
      "/",
      "/accounts/",
      "/alarms/",
      "/features/",
      "/licences/",
      "/onboarding/",
      "/renewals/",
      "/value/",
      "/voice/",
      "/advocates/",
      "/definitions/",
      "/data/",
      ...(name === "no event at all" ? [] : ["/accounts/customer-1"]),
    ];
    for (const path of paths) {
      const open = await small.openPage(path);
      expect(await open.errors(), path).toEqual([]);
      expect(await violations(open.page), path).toEqual([]);
      expect((await open.page.textContent(".lede"))?.length, path).toBeGreaterThan(10);
      // The definitions tell the types of columns: there a null is a null.
      const said = path === "/definitions/" ? [] : textsOf(await open.page.innerHTML("main"));
      expect(said.flatMap(slipsIn), path).toEqual([]);
      await open.close();
    }
  });
});
