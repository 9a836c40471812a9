import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factTables, healthTables, inputTables } from "../src/all-tables.ts";
import { arrowTypeName, columnOf, type TableSpec } from "../src/table-spec.ts";

const stages = { input: inputTables, fact: factTables, health: healthTables };

const tables: [string, TableSpec][] = Object.entries(stages).flatMap(([stage, specs]) =>
  Object.entries(specs).map(([name, spec]): [string, TableSpec] => [`${stage} ${name}`, spec]),
);

describe.each(tables)("the spec of %s", (label, spec) => {
  it("bears the name it is listed under", () => {
    expect(label.split(" ")[1]).toBe(spec.name);
  });

  it("states its grain in one sentence", () => {
    expect(spec.grain).toMatch(/^one row[^.]*$/);
  });

  it("has a key of its own columns", () => {
    expect(spec.key.length).toBeGreaterThan(0);
    expect(spec.columns.map(({ name }) => name)).toEqual(expect.arrayContaining([...spec.key]));
  });

  it("names each column once, in snake case", () => {
    const names = spec.columns.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/);
  });

  it("says what each column means, in a sentence", () => {
    for (const { name, meaning } of spec.columns) expect(meaning, name).toMatch(/^[A-Z0-9`].*\.$/s);
  });

  it("gives every count a unit", () => {
    const bare = spec.columns.filter(({ type, unit }) => type === "integer" && !unit).map(({ name }) => name);
    expect(bare.filter((name) => !["output_day_mask", "position"].includes(name))).toEqual([]);
  });

  it("has an Arrow type for each column", () => {
    for (const { type } of spec.columns) expect(arrowTypeName(type)).toMatch(/^[A-Z]/);
  });
});

describe("the list of tables", () => {
  it.each([
    ["facts", factTables],
    ["health", healthTables],
    ["inputs", inputTables],
  ])("has a line for every file in src/%s", (folder, listed) => {
    const files = readdirSync(new URL(`../src/${folder}/`, import.meta.url)).map((file) => file.replace(/\.ts$/, ""));
    const missing = files.filter((file) => !(file in listed));
    expect(missing, `add to src/all-tables.ts: ${missing.join(", ")}`).toEqual([]);
  });
});

describe("columnOf", () => {
  it("finds a column by name", () => {
    expect(columnOf(factTables.account_weeks, "output").type).toBe("float");
  });

  it("names the table and the column it does not find", () => {
    expect(() => columnOf(factTables.account_weeks, "outptu")).toThrow("no such column: account_weeks.outptu");
  });
});
