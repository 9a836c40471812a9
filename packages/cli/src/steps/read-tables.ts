import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { openTable, readTables } from "@vitals/data-loaders";
import {
  anew,
  type Columns,
  type Facts,
  type Health,
  healthSpecs,
  type Recall,
  storedColumns,
  tableFromArrow,
} from "@vitals/metrics";
import { type FactName, factTables, type TableSpec } from "@vitals/tables";
import type { BuildContext } from "../build-context.ts";
import { readMadeOf } from "../health/made-of.ts";
import { UsageError } from "../usage-error.ts";
import type { Assessment } from "./assess-step.ts";
import { scoreOptionsOf } from "./score-options.ts";

/** Every fact table that the last load left, checked against its spec. */
export function readFacts(stateDir: string, recall: Recall = anew): Promise<Facts> {
  return readChecked(join(stateDir, "facts"), factTables, "vitals load", recall) as Promise<Facts>;
}

/** The two tables that say what the last load was. */
export async function readLoaded(stateDir: string): Promise<Pick<Facts, "load_report" | "window">> {
  const { load_report, window } = factTables;
  const tables = await readChecked(join(stateDir, "facts"), { load_report, window }, "vitals load");
  return tables as Pick<Facts, "load_report" | "window">;
}

/** One fact table of a folder, checked against its spec. */
export async function readFactTable(folder: string, name: FactName): Promise<Columns> {
  return tableFromArrow(factTables[name], (await readTables(folder, [name]))[name]);
}

/**
 * The facts of the last load and the health that was made of them.
 *
 * @throws UsageError when there are none, or when the health was made of other facts
 */
export function readAssessment(context: AssessmentPlace): Promise<Assessment> {
  return assessmentBy(readChecked, context);
}

/**
 * The same with columns that are read from the files when somebody looks at them, so that tables of many accounts need
 * not stand in memory.
 */
export function openAssessment(context: AssessmentPlace): Promise<Assessment> {
  return assessmentBy(openChecked, context);
}

type AssessmentPlace = Pick<BuildContext, "config" | "path" | "stateDir">;

async function assessmentBy(read: typeof readChecked, context: AssessmentPlace): Promise<Assessment> {
  const { stateDir } = context;
  const facts = (await read(join(stateDir, "facts"), factTables, "vitals load")) as Facts;
  const folder = join(stateDir, "health");
  const health = await read(
    folder,
    healthSpecs(scoreOptionsOf(context.config, context.path).components),
    "vitals assess",
  );
  if ((await readMadeOf(folder))?.facts !== facts.window.generation?.[0]) {
    throw new UsageError(
      `the health in ${stateDir} was made of other facts than the last load left; run vitals assess`,
    );
  }
  return { facts, health: health as Health };
}

async function readChecked(folder: string, specs: Record<string, TableSpec>, madeBy: string, recall: Recall = anew) {
  const behind = await folderBehind(folder, madeBy);
  const tables: Record<string, Columns> = {};
  // One after the other, so that the files do not all stand in memory beside the tables made of them.
  for (const [name, spec] of Object.entries(specs)) {
    const bytes = await recall<[string, string[]], Promise<Record<string, Uint8Array>>>(readTables, behind, [name]);
    tables[name] = recall(tableFromArrow, spec, bytes[name] as Uint8Array);
  }
  return tables;
}

async function openChecked(folder: string, specs: Record<string, TableSpec>, madeBy: string) {
  const behind = await folderBehind(folder, madeBy);
  const tables: Record<string, Columns> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const columns = spec.columns.map((column) => ({ name: column.name, isCoded: column.type === "category" }));
    tables[name] = storedColumns({ ...(await openTable(spec, join(behind, `${name}.arrow`))), columns });
  }
  return tables;
}

/** Behind the link, so that a load that ends meanwhile cannot change the folder half-way through. */
function folderBehind(folder: string, madeBy: string): Promise<string> {
  if (!existsSync(folder)) throw new UsageError(`nothing to read in ${folder}; run ${madeBy} first`);
  return realpath(folder);
}
