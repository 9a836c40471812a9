import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rowsOfCustomers } from "@vitals/reports/test/fixture/made-up-customers.ts";
import { describe, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { openSite } from "./browser.ts";
import { buildPages } from "./pages-project.ts";

describe("a book that says little", () => {
  it.each([
    [
      "no event at all",
      { window: [{ first_week: null, last_week: null, newest_week: null, time_zone: "UTC", generation: "none" }] },
    ],
    ["one account of one week", rowsOfCustomers([{ id: "acme", output: () => 3 }], 1)],
  ])("still has sound pages: %s", async (name, rows) => {
    const own = mkdtempSync(join(tmpdir(), "pages-"));
    const small = await openSite(await buildPages(own, rows));
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
      await open.close();
    }
    await small.close();
    rmSync(own, { recursive: true });
  });
});
