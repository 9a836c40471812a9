import { readdir, readFile } from "node:fs/promises";
import type { SourceConfig } from "@vitals/tables/config";
import { openEngine } from "../../src/engine/open-engine.ts";
import { identifier } from "../../src/engine/sql-text.ts";
import { withScratch } from "../../src/generations/with-scratch.ts";
import { readInput } from "../../src/inputs/read-input.ts";
import { openSessions } from "../../src/servers/sessions.ts";
import type { Preset } from "../../src/sources/preset.ts";
import { configOf, type Files, folderWith, optionsFor } from "../loading.ts";
import { urlVariable } from "../servers/same-rows.ts";

const shapes = new URL("./presets/", import.meta.url);

/** The file with a few rows in a preset's documented shape. */
export async function documentedRows(preset: Preset): Promise<Files> {
  const names = await readdir(shapes);
  const file = names.find((name) => name.replace(/\.\w+$/, "") === preset.name);
  if (!file) throw new Error(`no rows of preset ${preset.name} in test/sources/presets`);
  return { [file]: await readFile(new URL(file, shapes)) };
}

/**
 * What a user's one line reads: each row as `column | column`, in the order of the preset's columns, and what went wrong.
 *
 * @param server - the engine of the connection `there`, where the line names a table of it
 */
export async function readPreset(
  preset: Preset,
  extra: Partial<SourceConfig> = {},
  own?: Files,
  server?: "postgres" | "clickhouse",
) {
  const files = Object.entries(own ?? (await documentedRows(preset))).map(([name, rows]) => [`exports/${name}`, rows]);
  const dir = await folderWith({ "events.csv": "", ...Object.fromEntries(files) });
  const source = { preset: preset.name, files: "exports", columns: preset.asks ?? {}, ...extra };
  const events = { files: "events.csv" };
  const connections = server ? { there: { engine: server, url: { env: urlVariable }, retries: 0 } } : {};
  const config = configOf({ connections, sources: { events, [preset.input]: source } });
  const options = optionsFor(dir, { now: new Date("2024-12-01T00:00:00Z") });
  return withScratch(options.stateDir, async (scratch) => {
    const engine = await openEngine(scratch, options);
    const sessions = openSessions(config);
    try {
      const reading = await readInput(engine, config, preset.input, options, { sessions, isGrouped: false });
      if (reading.problems.length > 0) return { problems: reading.problems, rows: [], bad: 0, read: 0, reading };
      const names = Object.keys({ ...preset.columns, ...preset.asks });
      const shown = names.map((name) => `coalesce(${identifier(name)}::VARCHAR, '-')`);
      const clean = identifier(`clean_${preset.input}`);
      const rows = await engine.rows<{ line: string }>(
        `SELECT concat_ws(' | ', ${shown.join(", ")}) AS line FROM ${clean} WHERE _problem = 0 ORDER BY _file, _line, 1`,
      );
      const [bad] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${clean} WHERE _problem <> 0`);
      return {
        problems: [],
        rows: rows.map(({ line }) => line),
        bad: (bad?.n ?? 0) + (reading.rejects?.rows ?? 0),
        read: reading.rowsRead,
        reading,
      };
    } finally {
      await sessions.close();
      engine.close();
    }
  });
}
