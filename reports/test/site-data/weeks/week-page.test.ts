import { assess } from "@vitals/metrics";
import { describe, expect, it } from "vitest";
import type { ArchivedWeek } from "../../../build/site-data/weeks/archived-week.ts";
import { weekDocument } from "../../../build/site-data/weeks/week-document.ts";
import { weekPage } from "../../../build/site-data/weeks/week-page.ts";
import { weeksFragments } from "../../../build/site-data/weeks/weeks-fragments.ts";
import { factsOf } from "../../fixture/facts-of.ts";
import { reportWeek, rowsOfCustomers } from "../../fixture/made-up-customers.ts";
import { sampleBook } from "../../fixture/sample-book.ts";
import { fixtureConfig } from "../../fixture/write-fixture.ts";

function pageOf(rows: Parameters<typeof factsOf>[0]) {
  const facts = factsOf(rows);
  const config = fixtureConfig();
  const { outputNoun, currency, alarms, journal } = config;
  const health = assess(facts, { outputNoun, currency, budget: alarms.budget, explaining: journal.explaining });
  return weekPage({ facts, health, config });
}

const kept: ArchivedWeek = {
  name: "2026-W46",
  week: reportWeek,
  page: { sentence: "Two customers.", html: "<p>Two customers.</p>" },
  bands: { red: 1, yellow: 0, green: 1, none: 0 },
  alarms: 1,
  opportunities: 0,
  hash: "a".repeat(64),
  corrections: [],
};
const site = { title: "Health <b>", generated: false };

describe("the page a week is kept as", () => {
  const page = pageOf(sampleBook());

  it("holds the sentence, the evidence, the good news, the bands and the renewals", () => {
    expect(page.sentence).toMatch(/^39 customers worth .* a conversation/);
    for (const part of ["Talk to these", "Good news", "How everybody was", "What changed band", "Renewals ahead"])
      expect(page.html).toContain(`<h2>${part}</h2>`);
    expect(page.html).toMatch(/Output drop · since the week of .*\n<p>.*\n<p class="question">/);
  });

  it("has every element opened and closed in order, and nothing from the data is one", () => {
    const open: string[] = [];
    for (const [, end, name = ""] of page.html.matchAll(/<(\/?)([a-z]\w*)[^>]*?(?<!\/)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (name !== "br") open.push(name);
    }
    expect(open).toEqual([]);
    expect(page.html).not.toMatch(/<script|style=|\$\{/);
  });

  it("stays small when names are long and says the same again", () => {
    expect(page.html.length).toBeLessThan(60_000);
    expect(pageOf(sampleBook())).toEqual(page);
  });

  it("counts those for whom there is no room", () => {
    const many = rowsOfCustomers(
      Array.from({ length: 120 }, (_, i) => ({
        id: `c${i}`,
        output: (ago: number) => (ago < 3 && i % 3 === 0 ? 1 : 40 + ((ago * 7 + i * 3) % 5)),
        account: { annual_value: 1000 + i, currency: "EUR" },
      })),
      60,
    );
    const { html } = pageOf(many);
    expect(html).toMatch(/<h3>And \d+ more customers<\/h3>/);
    expect(html.length).toBeLessThan(120_000);
  });

  it("is a page too when there is no event at all", () => {
    expect(pageOf({}).html).toContain("nothing can be said");
  });
});

describe("an archived week", () => {
  it("shows what was kept letter by letter and runs nothing", () => {
    const html = weekDocument(kept, site);
    expect(html).toContain(`\n${kept.page?.html}\n</main>`);
    expect(html).toContain("default-src &#39;none&#39;");
    expect(html).toContain("Health &lt;b&gt;");
    expect(html).not.toContain("corrected");
  });

  it("says when it was corrected, and how", () => {
    const corrections = [
      { hash: "b".repeat(64), customers: 2, statements: 1 },
      { hash: "c".repeat(64), customers: 0, statements: 0 },
    ];
    const html = weekDocument({ ...kept, corrections }, site);
    expect(html).toContain("corrected 2 times");
    expect(html).toContain("Correction 1: 2 customers stood elsewhere, 1 statement changed.");
    expect(html).toContain("Correction 2: scores or definitions changed, no band and no statement.");
  });

  it("is made of what was recorded where no page was kept, and says so", () => {
    const html = weekDocument({ ...kept, page: null }, site);
    expect(html).toContain("was not kept");
    expect(html).toContain("2 customers, 1 of them in red; 1 alarm not closed.");
  });
});

describe("the list of weeks", () => {
  it("gives each its sentence, the newest first", () => {
    const before = { ...kept, name: "2026-W45", week: reportWeek - 7, page: null };
    const { "weeks/lede": lede, "weeks/list": list } = weeksFragments([before, kept], undefined);
    expect(lede?.html).toContain("Two weeks are kept as they were said, from that of 2 November 2026");
    expect(list?.html.indexOf("Two customers.")).toBeLessThan(list?.html.indexOf("2 customers, 1 of them") as number);
    expect(list?.html).toContain('href="../weeks/2026-W46/"');
    expect(list?.html).toContain("<td>1 of 2 in red</td><td>not corrected</td>");
  });

  it("says of a report for some readers that the weeks stand in another one", () => {
    const parts = weeksFragments("elsewhere", { wrong: "2026-W47.json was changed" });
    expect(parts["weeks/lede"]?.html).toContain("stand in the report of everybody alone");
    expect([parts["weeks/list"]?.html, parts["weeks/foot"]?.html]).toEqual(["", ""]);
    expect(Object.keys(parts)).toEqual(Object.keys(weeksFragments([], undefined)));
  });

  it("says when there is none, and when the record is broken", () => {
    expect(weeksFragments([], undefined)["weeks/lede"]?.html).toContain("No week is kept yet");
    expect(weeksFragments([kept], { wrong: "2026-W47.json <x>" })["weeks/lede"]?.html).toContain(
      "The record is broken: 2026-W47.json &lt;x&gt;.",
    );
  });
});
