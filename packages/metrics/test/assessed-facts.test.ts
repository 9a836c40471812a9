import { factTables } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assessedFacts, columnsAssessed } from "../src/assessed-facts.ts";
import type { Facts } from "../src/columns.ts";

const names = Object.keys(factTables) as (keyof Facts)[];

describe("what is assessed of the facts", () => {
  const facts = Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(factTables[name].columns.map((column) => [column.name, [null]]))]),
  ) as unknown as Facts;

  it("is every table, whole or by the columns named", () => {
    const assessed = assessedFacts(facts);
    for (const name of names) {
      expect(Object.keys(assessed[name])).toEqual(columnsAssessed(name) ?? Object.keys(facts[name]));
    }
  });

  it("leaves out what changes when only the week that is not over has more events", () => {
    const { load_report, window } = assessedFacts(facts);
    for (const name of ["rows_read", "rows_after_window", "bytes", "fingerprint"])
      expect(load_report).not.toHaveProperty(name);
    for (const name of ["newest_week", "generation"]) expect(window).not.toHaveProperty(name);
  });
});
