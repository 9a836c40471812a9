import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rowsOfCustomers } from "@vitals/reports/test/fixture/made-up-customers.ts";
import { describe, expect, it } from "vitest";
import { openedPages } from "./opened-pages.ts";

const accounts = 1500;

const customers = Array.from({ length: accounts }, (_, i) => ({
  id: `customer ${i + 1}`,
  output: (week: number) => 3 + ((i * 7 + week * 5) % 11),
}));
const site = openedPages(rowsOfCustomers(customers, 12));

/** Bytes of a file of the site as a host sends it. */
function sent(file: string): number {
  return gzipSync(readFileSync(join(site.built, file))).length;
}

describe("fifteen hundred accounts", () => {
  it("do not make the pages longer that have to be read before anything else", () => {
    expect(sent("index.html")).toBeLessThan(60_000);
    expect(sent("accounts/index.html")).toBeLessThan(60_000);
    const [list = ""] = readdirSync(join(site.built, "_file/data")).filter((name) => name.startsWith("accounts."));
    expect(sent(`_file/data/${list}`)).toBeLessThan(accounts * 55);
  });

  it("each have a page with its own data alone", () => {
    const pages = readdirSync(join(site.built, "accounts")).filter((name) => name !== "index.html");
    expect(pages).toHaveLength(accounts);
    const page = readFileSync(join(site.built, "accounts", pages[700] as string), "utf8");
    expect([...page.matchAll(/registerFile\("\.\.\/data\/accounts\//g)]).toHaveLength(1);
  });

  it("are found by name, the exact match first, and the rows that follow are drawn a moment later", async () => {
    const { page, errors, close } = await site.openPage("/accounts/");
    const names = () => page.locator("#accounts-table tbody .account-link").allTextContents();
    expect(await names()).toHaveLength(100);
    await page.fill('.filters input[name="q"]', "customer 14");
    await expect.poll(() => page.locator("#accounts-table tbody tr .account-link").count()).toBe(100);
    const found = await names();
    expect(found[0]?.toLowerCase()).toBe("customer 14");
    expect(found.every((name) => name.toLowerCase().startsWith("customer 14"))).toBe(true);
    await page.click("button.more");
    expect((await names()).slice(0, 100)).toEqual(found);
    expect(new Set(await names()).size).toBe(111);
    expect(await errors()).toEqual([]);
    await close();
  });
});
