import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { valueRatio } from "../../src/signals/value-ratio.ts";
import { madeIn } from "../../src/value/made-in.ts";
import { valueAgainstPrice } from "../../src/value/value-against-price.ts";
import { valueMade } from "../../src/value/value-made.ts";
import { weeksKnown } from "../../src/value/weeks-known.ts";
import { did, valueWorld } from "./value-world.ts";

/** Customers with prices and values; each is known for 13 whole weeks. */
function compare(rows: readonly (readonly [segment: string | null, price: number | null, value: number])[]) {
  const customers = rows.map(([segment, annual_value], i) => ({
    ...{ account_id: `c${i}`, segment, annual_value, currency: null },
  }));
  return valueAgainstPrice(customers, {
    made: (id) => rows[Number(id.slice(1))]?.[2] ?? 0,
    known: new Map(customers.map(({ account_id }) => [account_id, { weeks: 13, missing: 0 }])),
    currency: "EUR",
  });
}

describe("valueAgainstPrice", () => {
  it("sets customers against the quarters of their segment, the least value for the money first", () => {
    const { compared } = compare(Array.from({ length: 8 }, (_, i) => ["utility", 5200, 1300 * (8 - i)] as const));
    expect(compared.map(({ accountId, ratio, quarter }) => [accountId, ratio, quarter])).toEqual([
      ["c7", 1, 1],
      ["c6", 2, 1],
      ["c5", 3, 2],
      ["c4", 4, 2],
      ["c3", 5, 3],
      ["c2", 6, 3],
      ["c1", 7, 4],
      ["c0", 8, 4],
    ]);
    expect(compared[0]?.peers).toMatchObject({ segment: "utility", customers: 8, middle: 4.5, middlePrice: 5200 });
  });

  it("names who pays more than the middle and gets less, and the other way round", () => {
    const { compared } = compare([
      [null, 1000, 100],
      [null, 9000, 100],
      [null, 1000, 900],
      [null, 9000, 900],
      [null, 5000, 500],
    ]);
    expect(Object.fromEntries(compared.map(({ accountId, standing }) => [accountId, standing]))).toEqual({
      c0: null,
      c1: "pays-more-gets-less",
      c2: "pays-less-gets-more",
      c3: null,
      c4: null,
    });
  });

  it("compares a segment of a handful, and who is in none, with everybody", () => {
    const many = Array.from({ length: 8 }, () => ["rail", 100, 10] as const);
    const { compared } = compare([...many, ["port", 100, 20], [null, 100, 30]]);
    const peers = new Map(compared.map(({ accountId, peers: own }) => [accountId, own]));
    expect(peers.get("c0")).toMatchObject({ segment: "rail", customers: 8 });
    expect(peers.get("c8")).toMatchObject({ segment: null, customers: 10 });
    expect(peers.get("c9")).toBe(peers.get("c8"));
  });

  it("leaves out who cannot be compared, and says why", () => {
    const rows = [
      ["free", 0, null, 13, 0],
      ["unpriced", null, null, 13, 0],
      ["abroad", 10, "USD", 13, 0],
      ["fresh", 10, "EUR", 12, 0],
      ["unseen", 10, null, 0, 0],
      ["holed", 10, null, 13, 1],
      ["fine", 10, "EUR", 13, 0],
    ] as const;
    const { compared, leftOut } = valueAgainstPrice(
      rows.map(([account_id, annual_value, currency]) => ({ account_id, annual_value, currency, segment: null })),
      {
        made: () => 1,
        known: new Map(rows.flatMap(([id, , , weeks, missing]) => (weeks ? [[id, { weeks, missing }] as const] : []))),
        currency: "EUR",
      },
    );
    expect(compared.map(({ accountId }) => accountId)).toEqual(["fine"]);
    expect(Object.fromEntries(leftOut)).toEqual({
      free: "no-price",
      unpriced: "no-price",
      abroad: "other-currency",
      fresh: "young",
      unseen: "young",
      holed: "weeks-missing",
    });
  });

  it("says the same ratio as the signal `value-ratio`", () => {
    const { facts, lastWeek } = valueWorld({
      events: [did("acme", 0, "design"), did("acme", 19, "design", 7), did("acme", 20, "route", 3)],
      accounts: [{ account_id: "acme", annual_value: 900 }],
    });
    const made = valueMade(facts, lastWeek);
    const { compared } = valueAgainstPrice([{ account_id: "acme", annual_value: 900, currency: null, segment: null }], {
      made: (id) => madeIn(made.get(id), 13).now,
      known: weeksKnown(facts.account_weeks, lastWeek),
      currency: "EUR",
    });
    expect(compared[0]?.ratio).toBeCloseTo(valueRatio.compute(toHistory(facts)).value.at(-1) as number, 9);
  });
});
