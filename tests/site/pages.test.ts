import { readFileSync } from "node:fs";
import { navigation } from "@vitals/reports/src/components/page-head.js";
import { hardNames, sampleBook } from "@vitals/reports/test/fixture/sample-book.ts";
import { describe, expect, it } from "vitest";
import { unfold, violations } from "./accessibility.ts";
import { openedPages } from "./opened-pages.ts";
import { structureFaults } from "./structure.ts";

const pages = [
  "/",
  "/accounts/",
  "/accounts/customer-1",
  "/accounts/customer-2",
  "/alarms/",
  "/features/",
  "/features/route--optimised",
  "/licences/",
  "/onboarding/",
  "/renewals/",
  "/value/",
  "/voice/",
  "/advocates/",
  "/report-card/",
  "/weeks/",
  "/definitions/",
  "/definitions/seat-use",
  "/definitions/output-drop",
  "/data/",
  "/how-to-read/",
];

/** What the benchmarks of this version measured. */
const bench = JSON.parse(readFileSync(new URL("../../bench/results.json", import.meta.url), "utf8"));

const config = { links: { answer: "https://answers.example/?alarm={alarm_id}" } };
const site = openedPages(sampleBook(), { config, bench });

describe.each(pages)("%s", (path) => {
  it.each([
    ["light", false, 1280],
    ["dark", true, 1280],
    ["light, on a phone", false, 360],
    ["dark, on a phone", true, 360],
  ])("shows no error, asks no other host and passes the accessibility rules: %s", async (_, dark, width) => {
    const open = await site.openPage(path, { dark, width });
    await unfold(open.page);
    expect(await open.errors()).toEqual([]);
    expect(open.failedRequests).toEqual([]);
    expect(open.requestsToOtherHosts).toEqual([]);
    expect(open.requests.length).toBeLessThanOrEqual(12);
    expect(await open.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    expect(await violations(open.page)).toEqual([]);
    expect(await structureFaults(open.page)).toEqual([]);
    await open.close();
  });

  it("says what it is, that the data is made up, and leads only to places that exist", async () => {
    const open = await site.openPage(path);
    expect(await open.page.title()).toMatch(/^.+ \| Customer health$/);
    expect(await open.page.textContent(".generated-notice")).toContain("Made-up data.");
    const links = await open.page.$$eval("a[href]", (all) =>
      all.map((link) => (link as unknown as { href: string }).href),
    );
    const inside = [...new Set(links)].filter((link) => link.startsWith(site.url)).slice(0, 80);
    const dead: string[] = [];
    for (const link of inside) {
      const response = await open.page.request.get(link);
      const hash = decodeURIComponent(new URL(link).hash.slice(1));
      const there = !hash || (await response.text()).includes(`id="${hash}"`);
      if (!response.ok() || !there) dead.push(link);
    }
    expect(inside.length).toBeGreaterThan(4);
    expect(dead).toEqual([]);
    await open.close();
  });
});

describe("without JavaScript", () => {
  it("keeps the sentence, the list and the pictures of the first page", async () => {
    const { page, close } = await site.openPage("/", { javaScript: false });
    expect(await page.textContent(".lede")).toContain("39 customers");
    expect(await page.locator(".talk").count()).toBeGreaterThan(3);
    expect(await page.locator(".drawing.wide svg").count()).toBe(2);
    await close();
  });

  it.each([
    ["/alarms/", "for an answer", 5],
    ["/features/", "critical", 2],
    ["/features/route--optimised", "in the last four weeks", 1],
    ["/licences/", "seats", 3],
    ["/onboarding/", "28 days", 1],
    ["/renewals/", "in the next 90 days", 2],
    ["/value/", "in the last 13 weeks", 4],
    ["/voice/", "tickets in the last 13 weeks", 3],
    ["/advocates/", "reference today", 0],
    ["/report-card/", "too early to grade", 6],
  ])("keeps the answer and the tables of %s", async (path, words, tables) => {
    const { page, close } = await site.openPage(path, { javaScript: false });
    expect(await page.textContent(".lede")).toContain(words);
    expect(await page.locator("table.listing").count()).toBeGreaterThanOrEqual(tables);
    await close();
  });

  it("unfolds the rest of the pages", async () => {
    const { page, close } = await site.openPage("/voice/", { javaScript: false, width: 360 });
    expect(await page.textContent(".masthead-more summary")).toContain("Voice");
    expect(await page.locator(".masthead-nav a:visible").count()).toBe(3);
    await page.click(".masthead-more summary");
    expect(await page.locator(".masthead-nav a:visible").count()).toBe(navigation.length);
    await close();
  });

  it("keeps the table of accounts, and the head of an account", async () => {
    const table = await site.openPage("/accounts/", { javaScript: false });
    expect(await table.page.locator("table.accounts tbody tr").count()).toBe(39);
    await table.close();
    const account = await site.openPage("/accounts/customer-1", { javaScript: false });
    expect(await account.page.textContent(".lede")).toContain("less than usual");
    await account.close();
  });
});

describe("the page of alarms", () => {
  it("says what was answered, why, and what to put into the calendar", async () => {
    const { page, close } = await site.openPage("/alarms/");
    const text = await page.textContent("main");
    expect(text).toContain("explained: seasonal, as learned on");
    expect(text).toContain('scope: "account:account/19", every: "year" },');
    expect(text).toContain("usability");
    expect(await page.getAttribute(".talk-answer", "href")).toMatch(/^https:\/\/answers\.example\/\?alarm=.+/);
    await close();
  });
});

describe("the table of accounts", () => {
  it("finds, filters and sorts, and keeps the view in the address", async () => {
    const { page, close } = await site.openPage("/accounts/");
    await page.fill('.filters input[name="q"]', "customer 10");
    expect(await page.locator("table.accounts tbody tr").count()).toBe(1);
    await page.fill('.filters input[name="q"]', "");
    await page.selectOption('select[name="band"]', "red");
    const [names, ...rows] = (await (await fetch(`${site.url}/data/portfolio.csv`)).text()).trim().split("\n");
    const band = names?.split(",").indexOf("band") ?? -1;
    expect(band).toBeGreaterThan(0);
    const red = rows.filter((row) => row.match(/("[^"]*"|[^,"]*)(,|$)/g)?.[band] === "red,").length;
    expect(red).toBeGreaterThan(2);
    expect(await page.textContent(".found")).toBe(`${red} accounts of 40.`);
    await page.click('th[data-column="value"] button');
    expect(new URL(page.url()).search).toBe("?band=red&sort=value&down=yes");
    const address = page.url().slice(site.url.length);
    const first = await page.textContent("table.accounts tbody tr");
    await close();
    const again = await site.openPage(address);
    expect(await again.page.textContent("table.accounts tbody tr")).toBe(first);
    expect(await again.page.inputValue('select[name="band"]')).toBe("red");
    await again.close();
  });

  it("shows hard names as text", async () => {
    const { page, close } = await site.openPage("/accounts/?q=script");
    expect(await page.textContent("table.accounts tbody tr .account-link")).toBe(hardNames[0]);
    await close();
  });
});

describe("an account's page", () => {
  it("draws its pictures after the text, each beside words that say the same", async () => {
    const { page, close } = await site.openPage("/accounts/customer-1");
    await page.waitForSelector(".vital-line svg");
    expect(await page.locator(".drawing svg").count()).toBeGreaterThan(8);
    expect(await page.locator(".drawing:not([aria-hidden])").count()).toBe(0);
    expect(await page.textContent("main")).toContain("weeks drawn");
    await close();
  });

  it("opens the person its address names, down to the weeks", async () => {
    const { page, close } = await site.openPage("/accounts/customer-1");
    const id = await page.getAttribute("details.person", "id");
    await close();
    const linked = await site.openPage(`/accounts/customer-1#${id}`);
    expect(await linked.page.locator(`details.person[open] table tbody tr`).count()).toBeGreaterThan(10);
    await linked.close();
  });
});
