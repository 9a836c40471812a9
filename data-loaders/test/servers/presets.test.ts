import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PresetName, presetPlaces } from "@vitals/tables/config";
import { beforeAll, expect, it } from "vitest";
import { presets } from "../../src/sources/presets.ts";
import { presetRows } from "../sources/preset-rows.ts";
import { readPreset } from "../sources/read-preset.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { asText, asTyped, type Kept, presetTable } from "./preset-table.ts";
import { urlVariable } from "./same-rows.ts";

const onTables = presets.filter(({ name }) => presetPlaces[name].reads === "files and tables");

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

  const loadRows = (name: PresetName, kept: Kept) =>
    presetTable({ name, kept, table: `${name} ${kept.name || "moments"}`, dir, server });

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
