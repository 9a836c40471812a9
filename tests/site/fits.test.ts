import { readFileSync } from "node:fs";
import { sampleBook } from "@vitals/reports/test/fixture/sample-book.ts";
import { describe, expect, it } from "vitest";
import { openedPages } from "./opened-pages.ts";

/** What the benchmarks of this version measured. */
const bench = JSON.parse(readFileSync(new URL("../../bench/results.json", import.meta.url), "utf8"));

const site = openedPages(sampleBook(), { bench });

describe("on paper", () => {
  it.each(["/", "/alarms/", "/report-card/", "/data/", "/accounts/customer-1"])(
    "fits the width of A4, with what is folded for its length alone: %s",
    async (path) => {
      const { page, close } = await site.openPage(path, { width: 680 });
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(680);
      const folded = await page.locator("details.rest:not([open]) tr, details.rest:not([open]) .person").all();
      for (const row of folded) expect((await row.boundingBox())?.height ?? 0).toBeGreaterThan(0);
      await close();
    },
  );
});

describe("a person with a long name", () => {
  it("stays on the page of a phone", async () => {
    const { page, close } = await site.openPage("/accounts/customer-1", { width: 360 });
    await page.evaluate("document.querySelector('.person-name').append('W'.repeat(300))");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    const name = await page.locator(".person-name").first().boundingBox();
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThanOrEqual(360);
    await close();
  });
});
