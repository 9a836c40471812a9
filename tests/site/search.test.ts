import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBook } from "@vitals/reports/test/fixture/sample-book.ts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { type OpenSite, openSite } from "./browser.ts";
import { buildPages } from "./pages-project.ts";

const folder = mkdtempSync(join(tmpdir(), "search-"));
let site: OpenSite;

beforeAll(async () => {
  site = await openSite(await buildPages(folder, sampleBook()));
}, 180_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ["/", "customer 10"],
  ["/accounts/customer-1", "customer 10"],
])("leads from %s to a customer by keyboard alone", async (path, name) => {
  const { page, close, errors } = await site.openPage(path);
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.locator(".quick-search [aria-selected=true]").waitFor();
  expect(await violations(page)).toEqual([]);
  await Promise.all([page.waitForURL(`**/accounts/customer-10*`), page.keyboard.press("Enter")]);
  expect(await errors()).toEqual([]);
  await close();
});

it("finds definitions too, goes through the list with arrows and closes with escape", async () => {
  const { page, close } = await site.openPage("/data/");
  const chosen = () => page.textContent(".quick-search [aria-selected=true] bdi");
  await page.fill(".quick-search input", "seats");
  await page.locator(".quick-search [aria-selected=true]").waitFor();
  const first = await chosen();
  await page.keyboard.press("ArrowDown");
  expect(await chosen()).not.toBe(first);
  await page.keyboard.press("ArrowUp");
  expect(await chosen()).toBe(first);
  await page.keyboard.press("Escape");
  expect(await page.isVisible("#found")).toBe(false);
  await close();
});
