import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBook } from "@vitals/reports/test/fixture/sample-book.ts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenSite, openSite } from "./browser.ts";
import { buildPages } from "./pages-project.ts";

const folder = mkdtempSync(join(tmpdir(), "analyst-"));
const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const example = /^````md\n(.*?)^````$/ms.exec(read("docs/analysts.md"))?.[1] ?? "";
let site: OpenSite;

beforeAll(async () => {
  const pages = { "template.md": read("reports/templates/page.md"), "example.md": example };
  site = await openSite(await buildPages(folder, sampleBook(), {}, undefined, [], pages));
}, 180_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

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
