import { rmSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { removeLeftovers, temporaryName } from "./temporary-name.ts";

/**
 * Gives a piece of work a folder for temporary files, and removes it whatever happens, also when the process ends itself in
 * the middle; the next run removes what a kill leaves.
 */
export async function withScratch<T>(stateDir: string, work: (scratch: string) => Promise<T>): Promise<T> {
  await mkdir(stateDir, { recursive: true });
  await removeLeftovers(stateDir);
  const scratch = join(stateDir, temporaryName("scratch"));
  await mkdir(scratch);
  const remove = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", remove);
  try {
    return await work(scratch);
  } finally {
    process.off("exit", remove);
    await rm(scratch, { recursive: true, force: true });
  }
}
