import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type FactName, factTables } from "@vitals/tables";
import { tableRows } from "../table-rows.ts";

/** Columns that say where rows came from, which must differ between files and a server, and the name of the facts. */
const origins: Partial<Record<FactName, string[]>> = {
  load_report: ["source", "files", "bytes", "fingerprint"],
  quarantine_reasons: ["example_file", "example_line", "example_value"],
  window: ["generation"],
};

/** Every fact table of a load: its bytes in hex, or its rows without the columns that name the source. */
export async function factsOf(factsDir: string): Promise<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const name of Object.keys(factTables) as FactName[]) {
    const bytes = await readFile(join(factsDir, `${name}.arrow`));
    const left = origins[name];
    facts[name] = left
      ? tableRows(factTables[name], bytes).map((row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => !left.includes(column))),
        )
      : bytes.toString("base64");
  }
  return facts;
}

/** The tables in which two loads differ, with their rows, so that a failing test can be read. */
export async function differences(one: string, other: string): Promise<Record<string, unknown>> {
  const [a, b] = [await factsOf(one), await factsOf(other)];
  const found: Record<string, unknown> = {};
  for (const name of Object.keys(factTables) as FactName[]) {
    if (JSON.stringify(a[name]) === JSON.stringify(b[name])) continue;
    const rows = async (dir: string) =>
      tableRows(factTables[name], await readFile(join(dir, `${name}.arrow`))).map((row) => JSON.stringify(row));
    const [left, right] = [await rows(one), await rows(other)];
    found[name] = {
      onlyFiles: left.filter((row) => !right.includes(row)).slice(0, 5),
      onlyServer: right.filter((row) => !left.includes(row)).slice(0, 5),
    };
  }
  return found;
}
