import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type FactName, factTables, type InputName } from "@vitals/tables";
import { type Config, checkConfig, formatProblem, type UserConfig } from "@vitals/tables/config";
import { afterAll } from "vitest";
import { type LoadOptions, type LoadReportRow, type LoadResult, load, readFacts } from "../src/index.ts";
import { type Row, tableRows } from "./table-rows.ts";

export type Files = Record<string, string | Uint8Array>;

/** What a test load gives back: tables as rows, dates as `YYYY-MM-DD`, times as `YYYY-MM-DD HH:MM:SS`. */
export interface Loaded {
  dir: string;
  result: LoadResult;
  rows(table: FactName): Promise<Row[]>;
  quarantine(input: InputName): Promise<Row[]>;
  report(input: InputName): LoadReportRow;
}

const folders: string[] = [];
afterAll(async () => {
  for (const dir of folders.splice(0)) await rm(dir, { recursive: true, force: true });
});

/** A folder of its own with these files in it, removed when its tests are over. */
export async function folderWith(files: Files): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "vitals-load-"));
  folders.push(dir);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  return dir;
}

export function configOf(config: Partial<UserConfig> & Pick<UserConfig, "sources">): Config {
  const checked = checkConfig({ title: "test", ...config });
  if ("problems" in checked) throw new Error(checked.problems.map(formatProblem).join("\n"));
  return checked.config;
}

export function optionsFor(dir: string, options: Partial<LoadOptions> = {}): LoadOptions {
  return { configDir: dir, stateDir: join(dir, ".vitals"), now: new Date("2024-03-01T12:00:00Z"), ...options };
}

export async function loadFrom(
  dir: string,
  config: Partial<UserConfig> & Pick<UserConfig, "sources">,
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  const result = await load(configOf(config), optionsFor(dir, options));
  return {
    dir,
    result,
    rows: async (table) => tableRows(factTables[table], (await readFacts(result.factsDir, [table]))[table]),
    quarantine: async (input) => readQuarantine(join(result.factsDir, "quarantine", `${input}.jsonl`)),
    report: (input) => result.report.find((row) => row.input === input) as LoadReportRow,
  };
}

/** Loads files that are all there is: `events.csv` and what else the configuration names. */
export async function loadFiles(
  files: Files,
  config: Partial<UserConfig> = {},
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  return loadFrom(await folderWith(files), { sources: { events: { files: "events.csv" } }, ...config }, options);
}

async function readQuarantine(path: string): Promise<Row[]> {
  const text = await readFile(path, "utf8").catch(() => "");
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** Only these columns, so that a test shows what it is about. */
export function pick(rows: Row[], ...names: string[]): unknown[][] {
  return rows.map((row) => names.map((name) => row[name]));
}
