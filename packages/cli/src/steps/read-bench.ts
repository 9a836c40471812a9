import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/**
 * What the benchmarks of this version measured. It comes with the package `@vitals/bench`, so that it is there wherever
 * Vitals is installed, and not only beside its sources.
 *
 * @param file - where to read it; that package's `results.json` when left out
 * @returns undefined where it is absent; null where it is no JSON
 */
export async function readBench(file?: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file ?? fileURLToPath(import.meta.resolve("@vitals/bench/results.json")), "utf8");
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
