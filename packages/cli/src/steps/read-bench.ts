import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { reportsFolder } from "./reports-folder.ts";

/** What the benchmarks of this version wrote; undefined where they were not run, or left something unreadable. */
export async function readBench(): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(reportsFolder, "..", "bench", "results.json"), "utf8"));
  } catch {
    return undefined;
  }
}
