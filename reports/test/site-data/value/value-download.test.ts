import { describe, expect, it } from "vitest";
import { valueRows } from "../../../build/site-data/value/value-download.ts";

function made(event: string, units: number, now: number, before: number) {
  return { event, units, now: { 4: 0, 13: now, 52: now }, before: { 4: 0, 13: before, 52: 0 }, modules: new Map() };
}

describe("valueRows", () => {
  it("has one row for each command an account used in 26 weeks, in the order of ids and commands", () => {
    const columns = valueRows({
      worth: new Map([
        ["design", 100],
        ["route", 10],
        ["note", 0],
      ]),
      made: new Map([
        ["beta", [made("route", 2, 20, 0), made("design", 1, 100, 300)]],
        ["acme", [made("route", 0, 0, 0), made("design", 0, 0, 700), made("note", 4, 0, 0)]],
      ]),
    });
    expect(columns).toEqual({
      account_id: ["acme", "acme", "beta", "beta"],
      event: ["design", "note", "design", "route"],
      units: [0, 4, 1, 2],
      value_per_unit: [100, 0, 100, 10],
      value: [0, 0, 100, 20],
      value_before: [700, 0, 300, 0],
    });
  });
});
