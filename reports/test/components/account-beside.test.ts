import { describe, expect, it } from "vitest";
import type { AccountBenchmark } from "../../src/components/account-benchmark.js";
import { accountBeside } from "../../src/components/account-beside.js";
import type { AccountRow } from "../../src/components/account-file.js";
import { linksAt } from "../../src/components/links.js";
import type { Site } from "../../src/components/site-file.js";
import { accountOf } from "./account-row-of.ts";

const format = { style: "number", decimals: 1 } as const;
const signals = ["Days with output", "Idle seats", "Tickets"].map((title, i) => ({
  ...{ id: `s${i}`, title, question: "?", unit: "days", window: "the week", restsOn: "days", format },
  good: (["high", "low", "neither"] as const)[i] ?? "high",
}));
const site = { signals } as unknown as Site;

const range: AccountBenchmark = {
  ...{ kind: "renewed-and-grew", lowest: 1, low: 4, middle: 5, high: 6, highest: 7, segment: "Telecom" },
  ...{ accounts: 9, accountsOfAge: 14, accountsInAll: 20, standing: null },
};

function said(benchmarks: Record<string, Partial<AccountBenchmark>>, changes: Partial<AccountRow> = {}): string {
  const file = {
    account: accountOf({ account_id: "acme", segment: "Telecom", age_band: "second-year", ...changes }),
    signals: Object.fromEntries(signals.map(({ id }, i) => [id, { values: [i + 1], n: 1 }])),
    benchmarks: Object.fromEntries(Object.entries(benchmarks).map(([id, each]) => [id, { ...range, ...each }])),
  };
  const { html } = accountBeside(file, site, linksAt(1));
  return html.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");
}

const behind = { side: "worse", distance: 0.5 } as const;

describe("beside customers that renewed and grew", () => {
  it("a customer stands with counts, the furthest behind named first", () => {
    const text = said({ s0: { standing: behind }, s1: { standing: { side: "worse", distance: 2 }, low: 0, high: 0 } });
    expect(text).toContain(
      "Against customers of Telecom that renewed and grew, in their second year (14 customers of this age, 9 of this segment), this one is behind their middle half in two of 2 signals, ahead in none. Furthest behind: idle seats 2 (theirs 0 for at least half), days with output 1 (theirs 4 to 6).",
    );
  });

  it("a signal of which all others have the same is behind, but never named as furthest", () => {
    const sameForAll = { standing: { side: "worse", distance: null }, lowest: 0, low: 0, high: 0, highest: 0 } as const;
    const text = said({ s0: { standing: behind }, s1: sameForAll });
    expect(text).toContain(
      "in two of 2 signals, ahead in none. Furthest behind: days with output 1 (theirs 4 to 6).All 2 signals",
    );
    expect(said({ s1: sameForAll })).not.toContain("Furthest behind");
  });

  it("a signal without a good side is not compared", () => {
    expect(said({ s0: { standing: behind }, s2: {} })).toContain("in one of 1 signal,");
  });

  it("a customer is not judged by a range that is mostly of other ages", () => {
    const text = said({ s0: { standing: behind, accountsOfAge: 2 } });
    expect(text).toContain("Only 2 customers on record as renewed and grown were seen in a second year");
    expect(text).toContain("2 customers of this age, 9 of this segment; mostly the 20 of all ages");
    expect(text).not.toContain("Furthest behind");
  });

  it("a customer that has produced nothing yet is not judged", () => {
    const text = said({ s0: { standing: behind } }, { weeks_since_output: null, age_band: null });
    expect(text).toContain("has produced nothing yet");
    expect(text).not.toContain("Furthest behind");
  });

  it("nothing is said of good where nobody renewed and grew, and nothing at all of who is no customer", () => {
    expect(said({ s0: { kind: "usual" } })).toContain("Nothing says what good looks like");
    expect(said({ s0: { standing: behind } }, { status: "former" })).toBe("");
  });
});
