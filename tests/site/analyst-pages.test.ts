import { readFileSync } from "node:fs";
import { sampleBook } from "@vitals/reports/test/fixture/sample-book.ts";
import { expect, it } from "vitest";
import { openedPages } from "./opened-pages.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const example = /^````md\n(.*?)^````$/ms.exec(read("docs/analysts.md"))?.[1] ?? "";

const pages = { "template.md": read("reports/templates/page.md"), "example.md": example };
const site = openedPages(sampleBook(), { pages });

it.each(["/template", "/example"])(
  "%s has its sentence, its picture and its table under the strict policy, and nothing fails",
  async (path) => {
    const open = await site.openPage(path);
    expect(await open.errors()).toEqual([]);
    expect(open.failedRequests).toEqual([]);
    await open.page.waitForSelector("figure.picture .drawing svg");
    expect(open.requestsToOtherHosts).toEqual([]);
    expect(await open.page.locator("main figcaption").first().textContent()).toMatch(/\.$/);
    expect(await open.page.locator("table.listing caption").count()).toBe(1);
    expect(await open.page.locator("main p strong").first().textContent()).toMatch(/\d/);
    await open.close();
  },
  60_000,
);

it("sums the money of the example by currency", async () => {
  const { page, close } = await site.openPage("/example");
  expect(await page.locator("main p strong").first().textContent()).toMatch(
    /^[€$][\d.,]+( million)?( and \S+)* a year$/,
  );
  await close();
});
