import { assess } from "@vitals/metrics";
import { type ArchivedWeek, weekPage } from "@vitals/reports/build/site-data/index.ts";
import { factsOf } from "@vitals/reports/test/fixture/facts-of.ts";
import { reportWeek } from "@vitals/reports/test/fixture/made-up-customers.ts";
import { sampleBook } from "@vitals/reports/test/fixture/sample-book.ts";
import { fixtureConfig } from "@vitals/reports/test/fixture/write-fixture.ts";
import { describe, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { brokenLinks } from "./broken-links.ts";
import { openedPages } from "./opened-pages.ts";
import { structureFaults } from "./structure.ts";

const site = openedPages(sampleBook(), { archive: [publishedWeek()] });

/** The report week as the ledger would hold it. */
function publishedWeek(): ArchivedWeek {
  const facts = factsOf(sampleBook());
  const config = fixtureConfig();
  const { outputNoun, currency, alarms, journal } = config;
  const health = assess(facts, { outputNoun, currency, budget: alarms.budget, explaining: journal.explaining });
  return {
    name: "2026-W46",
    week: reportWeek,
    page: weekPage({ facts, health, config }),
    bands: { red: 4, yellow: 10, green: 24, none: 1 },
    alarms: 5,
    opportunities: 3,
    hash: "a1".repeat(32),
    corrections: [],
  };
}

const isIcon = (address: string) => address.endsWith("/favicon.ico");

describe("every link of the site", () => {
  it("leads to a file that is there as it is written, since not every host adds an ending", () => {
    expect(brokenLinks(site.built)).toEqual([]);
  });
});

describe("the archive", () => {
  it("is a table with a name", async () => {
    const { page, close } = await site.openPage("/weeks/");
    expect(await page.locator("main table").count()).toBe(1);
    expect(await structureFaults(page)).toEqual([]);
    await close();
  });
});

describe("what stands beside the pages", () => {
  it.each([
    ["light", false, 1280],
    ["dark", true, 1280],
    ["light, on a phone", false, 360],
  ])("reads well, loads nothing and passes the accessibility rules: %s", async (_, dark, width) => {
    for (const path of ["/digest.html", "/weeks/2026-W46/"]) {
      const open = await site.openPage(path, { dark, width });
      expect(open.requests.filter((address) => !isIcon(address))).toHaveLength(1);
      expect(await open.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      expect(await violations(open.page), path).toEqual([]);
      await open.close();
    }
  });

  it("is an archived week with its own style in force and every link in place", async () => {
    const open = await site.openPage("/weeks/2026-W46/");
    expect(await open.errors()).toEqual([]);
    expect(await open.page.evaluate("getComputedStyle(document.body).maxWidth")).toBe("736px");
    const links = await open.page.$$eval("a[href]", (all) => all.map((a) => (a as unknown as { href: string }).href));
    expect(links.length).toBeGreaterThan(8);
    for (const link of new Set(links)) expect((await open.page.request.get(link)).ok(), link).toBe(true);
    await open.close();
  });

  it("is a feed that an XML parser reads, with the week in it", async () => {
    const open = await site.openPage("/weeks/");
    const said = await open.page.evaluate(`fetch("/feed.xml").then((answer) => answer.text()).then((text) => {
      const feed = new DOMParser().parseFromString(text, "application/xml");
      const summary = feed.querySelector("feed > entry > summary");
      return feed.querySelector("parsererror")?.textContent ?? summary.textContent;
    })`);
    expect(said).toBe(publishedWeek().page?.sentence);
    expect(await open.page.textContent("#observablehq-main")).toContain(said);
    await open.close();
  });

  it("is a calendar, a text and a record of the build", async () => {
    const open = await site.openPage("/digest.html");
    expect(await open.page.title()).toMatch(/^\d+ customers need a conversation/);
    const text = async (path: string) => (await open.page.request.get(`${site.url}${path}`)).text();
    expect(await text("/calendar.ics")).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(await text("/digest.txt")).toMatch(/^Subject: \d+ customers/);
    expect(JSON.parse(await text("/build.json"))).toMatchObject({
      builtBy: "vitals",
      generation: "fixture",
      week: "2026-W46",
      definitions: expect.stringMatching(/^[0-9a-f]{64}$/),
      sources: expect.arrayContaining([expect.objectContaining({ input: "events", ageDays: 0.4 })]),
      versions: { vitals: expect.any(String), framework: expect.any(String) },
    });
    await open.close();
  });
});
