import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PresetName, presetPlaces } from "@vitals/tables/config";
import { beforeAll, expect, it } from "vitest";
import { openEngine } from "../../src/engine/open-engine.ts";
import { identifier, literal } from "../../src/engine/sql-text.ts";
import { presets } from "../../src/sources/presets.ts";
import { presetRows } from "../sources/preset-rows.ts";
import { documentedRows, readPreset } from "../sources/read-preset.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { urlVariable } from "./same-rows.ts";

const onTables = presets.filter(({ name }) => presetPlaces[name].reads === "files and tables");

/** How the usual pipelines keep a documented export: fields as columns, objects and lists as JSON. */
type Kept = (type: string, column: string) => string;

const asText: Kept = () => "VARCHAR";
/** Moments and flags as such, numbers as numbers, and what is nested as JSON. */
const asTyped: Kept = (type) => {
  if (/STRUCT|MAP|\[\]|JSON/.test(type)) return "JSON";
  return type === "TIMESTAMP" ? "TIMESTAMP WITH TIME ZONE" : type;
};

describeEngines("a preset on a table of a database", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-presets-"));
    server = await engine.start();
    process.env[urlVariable] = server.url;
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  /** Puts the documented rows of a preset into a table. */
  async function loadRows(name: PresetName, kept: Kept): Promise<string> {
    const preset = presets.find((each) => each.name === name) as (typeof presets)[number];
    const [[file, content]] = Object.entries(await documentedRows(preset)) as [[string, Uint8Array]];
    const folder = await mkdtemp(join(dir, "rows-"));
    const path = join(folder, file);
    await writeFile(path, content);
    const duck = await openEngine(folder, {});
    try {
      const read = file.endsWith(".csv") ? "read_csv" : "read_json";
      const all = file.endsWith(".csv") && kept === asText ? ", all_varchar = true" : "";
      await duck.run(`CREATE TABLE rows AS FROM ${read}(${literal(path)}${all})`);
      const described = await duck.rows<{ column_name: string; column_type: string }>("DESCRIBE rows");
      const columns = described.map(({ column_name: column, column_type: type }) => {
        const as = kept(type, column);
        const isNested = /STRUCT|MAP|\[\]/.test(type);
        if (as === "moment") {
          return { column, as: "TIMESTAMP WITH TIME ZONE", sql: `to_timestamp(${identifier(column)})::VARCHAR` };
        }
        return { column, as, sql: `${isNested ? `to_json(${identifier(column)})` : identifier(column)}::VARCHAR` };
      });
      const csv = join(folder, "copied.csv");
      const values = columns.map(({ sql, column }) => `${sql} AS ${identifier(column)}`);
      await duck.run(
        `COPY (SELECT ${values.join(", ")} FROM rows) TO ${literal(csv)} (FORMAT csv, HEADER false, NULLSTR '\\N')`,
      );
      const table = `${name} ${kept.name || "moments"}`;
      await server.createTable(table, Object.fromEntries(columns.map(({ column, as }) => [column, as])), csv);
      return table;
    } finally {
      duck.close();
    }
  }

  it("takes moments where the export has seconds, as pipelines make them", async () => {
    const [stripe] = presets.filter(({ name }) => name === "stripe-subscriptions") as [(typeof presets)[number]];
    const table = await loadRows("stripe-subscriptions", (type, column) =>
      /_(at|date|end|start)$/.test(column) && type !== "BOOLEAN" ? "moment" : asTyped(type, column),
    );
    const read = await readPreset(stripe, { files: undefined, connection: "there", table }, {}, engine.name);
    expect([...read.rows].sort()).toEqual([...presetRows["stripe-subscriptions"].rows].sort());
  });

  for (const [how, kept] of [
    ["as text", asText],
    ["with types and JSON columns", asTyped],
  ] as const) {
    it.each(onTables.map((preset) => [preset.name, preset] as const))(`reads %s kept ${how}`, async (name, preset) => {
      const { settings, rows } = presetRows[name];
      const table = await loadRows(name, kept);
      const source = { files: undefined, connection: "there", table, ...settings };
      const read = await readPreset(preset, source, {}, engine.name);
      expect(read.problems).toEqual([]);
      expect([...read.rows].sort()).toEqual([...rows].sort());
      expect(read).toMatchObject({ bad: 0, read: rows.length });
    });
  }
});
