import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountRows } from "../../src/components/account-table.js";
import { packAccounts, unpackAccounts } from "../../src/components/accounts-file.js";
import { linksAt } from "../../src/components/links.js";
import type { ListedAccount } from "../../src/components/listed-account.js";
import { drawnSketch, sketchOf } from "../../src/components/series-sketch.js";
import { seriesWords } from "../../src/components/small-series.js";
import { accountOf } from "./account-row-of.ts";

const rows = (accounts: readonly ListedAccount[]) => accountRows(accounts, { links: linksAt(1), currency: "EUR" }).html;

/** Numbers near which rounding twice would differ from rounding once. */
const upTo = (most: number) => fc.option(fc.nat(most * 1000).map((thousandths) => thousandths / 1000));
const account = fc
  .record({
    account_id: fc.string({ minLength: 1, unit: "grapheme" }),
    slug: fc.stringMatching(/^[a-z0-9-]+$/),
    name: fc.string({ minLength: 1, unit: "grapheme" }),
    segment: fc.option(fc.constantFrom("utility", "telecom", "")),
    owner: fc.option(fc.string()),
    currency: fc.option(fc.constantFrom("EUR", "USD")),
    status: fc.constantFrom("customer", "former", "silent", "never"),
    band: fc.constantFrom("red", "yellow", "green", "none"),
    manager_rating: fc.option(fc.constantFrom("red", "yellow", "green")),
    module_names: fc.array(fc.string(), { maxLength: 3 }),
    annual_value: upTo(20_000),
    score: upTo(100),
    score_change: upTo(100),
    output_4w: upTo(200),
    output_change: upTo(10),
    seat_use: upTo(4),
    series: fc.array(upTo(200)).map(sketchOf),
    renews_on: fc.option(fc.nat(30_000)),
  })
  .map((changes) => accountOf(changes as Partial<ListedAccount> & { account_id: string }));

describe("the packed list of accounts", () => {
  it("shows every row as it would be shown unpacked", () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 5 }), (accounts) => {
        const unpacked = unpackAccounts(JSON.parse(JSON.stringify(packAccounts(accounts))));
        expect(rows(unpacked)).toBe(rows(accounts));
        expect(unpacked.map(({ module_names }) => module_names)).toEqual(
          accounts.map(({ module_names }) => module_names),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("stays the same when it is packed again", () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 5 }), (accounts) => {
        const packed = packAccounts(accounts);
        expect(packAccounts(unpackAccounts(packed))).toEqual(packed);
      }),
    );
  });

  it("takes less than 55 bytes an account on its way to a browser", () => {
    const many = Array.from({ length: 1500 }, (_, i) => madeUp(i));
    expect(gzipSync(JSON.stringify(packAccounts(many))).length / many.length).toBeLessThan(55);
  });
});

describe("a sketched series", () => {
  it("tells nothing from little, and an unknown week from both", () => {
    expect(sketchOf([0, 1, 1000, null])).toEqual({ shape: "aby.", lowest: 0, highest: 1000, last: null });
  });

  it("says what the whole series says", () => {
    const values = [3, null, 40, 12];
    expect(drawnSketch(sketchOf(values), 104).html).toContain(`aria-label="${seriesWords(values)}"`);
    expect(drawnSketch(sketchOf([null, null]), 104).html).toContain("no week known");
  });
});

/** An account like no other: what differs from row to row is drawn anew for each. */
function madeUp(i: number): ListedAccount {
  const [draw] = fc.sample(fc.array(fc.nat(999), { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: i });
  const at = (k: number) => draw?.[k] ?? 0;
  const word = (k: number) => ["ba", "cel", "dor", "fen", "gar", "hol", "mar", "nes", "pel", "tor"][at(k) % 10];
  const id = `org_${String(i).padStart(5, "0")}`;
  const output = Array.from({ length: 26 }, (_, week) => Math.round((at(30) % 80) * (0.6 + at(week) / 1200)));
  return accountOf({
    account_id: id,
    slug: `${id.replace("_", "-")}-${(at(31) * 1e6 + at(32) * 1e3 + at(33)).toString(16).padStart(8, "0")}`,
    name: `${word(34)}${word(35)}${word(36)} ${["Telecom", "Energy", "City Works"][at(37) % 3]}`,
    annual_value: at(38) * 500,
    score: at(39) / 10,
    score_change: (at(1) - 500) / 100,
    output_4w: output.slice(-4).reduce((sum, value) => sum + value, 0),
    output_change: (at(2) - 500) / 1000,
    producing_users: at(3) % 30,
    seat_use: at(4) / 999,
    renews_on: 20_700 + (at(5) % 400),
    owner: ["Ines Falk", "Tomas Reyes", "Priya Nair"][at(6) % 3] ?? null,
    segment: ["Telecom", "Utility"][at(7) % 2] ?? null,
    band: (["red", "yellow", "green"] as const)[at(8) % 3] ?? "none",
    series: sketchOf(output),
  });
}
