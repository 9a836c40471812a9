import { healthTables } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { benchmarkBook } from "../../build/site-data/benchmark-book.ts";
import { accountOf } from "../components/account-row-of.ts";
import { columnsOf } from "../fixture/columns-of.ts";

const row = { signal: "output-days", n_accounts: 4, n_age: null, n_all: 20, kind: "renewed-and-grew" };
const spread = { lowest: 0, low: 2, middle: 3, high: 4, highest: 7 };
const rows = [
  { ...row, ...spread, segment: null, age_band: null },
  { ...row, ...spread, segment: "Telecom", age_band: null, low: 3 },
  { ...row, ...spread, segment: "Telecom", age_band: "later", low: 4 },
  { ...row, ...spread, signal: "csat", segment: null, age_band: null },
  { ...row, ...spread, signal: "modules", segment: null, age_band: null, kind: "usual" },
];
const book = benchmarkBook(columnsOf(healthTables.benchmarks, rows));

describe("what signals are compared with", () => {
  it("is the range of the segment and age, else of the segment, else of everybody", () => {
    expect(book.rangeOf("output-days", "Telecom", "later")?.low).toBe(4);
    expect(book.rangeOf("output-days", "Telecom", null)?.low).toBe(3);
    expect(book.rangeOf("output-days", "Utility", "later")?.low).toBe(2);
    expect(book.rangeOf("nps", "Telecom", "later")).toBeNull();
  });

  it("judges values of signals with a good side alone, against those that renewed and grew alone", () => {
    const account = accountOf({ account_id: "acme", segment: "Telecom" });
    const made = book.ofAccount(account, () => 0.5);
    expect(made["output-days"]?.standing).toEqual({ side: "worse", distance: 0.5 });
    expect(made.csat?.standing).toBeNull();
    expect(made.modules?.standing).toBeNull();
    expect(book.ofAccount(account, () => 3.99)["output-days"]?.standing).toEqual({ side: "within", distance: 0 });
    expect(book.ofAccount(account, () => null)["output-days"]?.standing).toBeNull();
  });
});
