import { existsSync, readdirSync } from "node:fs";
import { epochDayOf, factTables, inputTables, pointsColumn, signalColumn } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { catalog } from "../src/catalog.ts";
import { healthSpecs } from "../src/health-specs.ts";

const signals = catalog.signals.map((signal) => [signal.id, signal] as const);
const rules = [...catalog.alarms, ...catalog.opportunities].map((rule) => [rule.id, rule] as const);
const notices = catalog.notices.map((notice) => [notice.id, notice] as const);
const components = catalog.components.map((component) => [component.id, component] as const);
const definitions = [...signals, ...rules, ...notices, ...components, [catalog.bands.id, catalog.bands] as const];

/** Where the lines of a folder stand. */
const listedIn: Record<string, string> = { "score/components": "src/score/default-components.ts" };

describe("the catalogue", () => {
  it.each([
    ["signals", "signal", signals],
    ["alarms", "rule", rules],
    ["notices", "notice", notices],
    ["score/components", "component", components],
  ] as const)("has a line and a test for every file in src/%s", (folder, _, listed) => {
    const ids = listed.map(([id]) => id);
    const files = definingFiles(folder);
    const unlisted = files.filter((id) => !ids.includes(id));
    const untested = ids.filter((id) => !existsSync(new URL(`./${folder}/${id}.test.ts`, import.meta.url)));
    expect(unlisted, `add to ${listedIn[folder] ?? "src/catalog.ts"}: ${unlisted.join(", ")}`).toEqual([]);
    expect(untested, `add test/${folder}/<id>.test.ts for: ${untested.join(", ")}`).toEqual([]);
    expect([...ids].sort()).toEqual([...files].sort());
  });

  it("lists each id once", () => {
    const ids = definitions.map(([id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it("gives each signal two columns of its own in the table of signals", () => {
    const names = healthSpecs().signals.columns.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    for (const [id] of signals) {
      expect(names).toEqual(expect.arrayContaining([signalColumn(id), `${signalColumn(id)}_n`]));
    }
  });

  it("gives each component of the score a column of points and one of moves, and a hundred points to all together", () => {
    const columnsOf = (name: "scores" | "moves") => healthSpecs()[name].columns.map((column) => column.name);
    for (const [id] of components) {
      expect(columnsOf("scores")).toContain(pointsColumn(id));
      expect(columnsOf("moves")).toContain(signalColumn(id));
    }
    expect(components.reduce((sum, [, { weight }]) => sum + weight, 0)).toBe(100);
  });

  it("sorts bad news from good news", () => {
    expect(catalog.alarms.map(({ type }) => type)).toEqual(catalog.alarms.map(() => "alarm"));
    expect(catalog.opportunities.map(({ type }) => type)).toEqual(catalog.opportunities.map(() => "opportunity"));
  });
});

describe.each(definitions)("the definition of %s", (id, definition) => {
  it("has no empty field", () => {
    const empty = Object.entries(definition).filter(([, value]) => typeof value === "string" && value.trim() === "");
    expect(empty.map(([field]) => `${id}: fill in ${field}`)).toEqual([]);
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("asks a question and states its limits in sentences", () => {
    expect(definition.question).toMatch(/^[A-Z].*\?$/);
    expect(definition.limits).toMatch(/^[A-Z].*\.$/);
    expect(definition.naturallyLow).toMatch(/^[A-Z].*\.$/);
  });

  it("is dated, and was reviewed no earlier than it began", () => {
    expect(epochDayOf(definition.since)).not.toBeNaN();
    expect(epochDayOf(definition.reviewed)).toBeGreaterThanOrEqual(epochDayOf(definition.since));
    expect(definition.version).toBeGreaterThanOrEqual(1);
  });

  it("reads tables and needs inputs that exist", () => {
    expect(definition.reads.filter((table) => !(table in factTables))).toEqual([]);
    expect(definition.needs.filter((input) => !(input in inputTables))).toEqual([]);
    expect(definition.reads.length).toBeGreaterThan(0);
  });
});

function definingFiles(folder: string): string[] {
  const sources = new URL(`../src/${folder}/`, import.meta.url);
  return readdirSync(sources).map((file) => file.replace(/\.ts$/, ""));
}
