import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Runs a load that takes events row by row, because JSON lines are never kept by file; the file is gone afterwards. */
export async function byRows<T>(dir: string, run: () => Promise<T>): Promise<T> {
  const path = join(dir, "events", "zz.jsonl");
  await writeFile(path, "");
  try {
    return await run();
  } finally {
    await rm(path);
  }
}
