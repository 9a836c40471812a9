import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { removeLeftovers, temporaryName } from "./temporary-name.ts";

/** Gives a piece of work a folder for temporary files, and removes it whatever happens; the next run removes what a kill leaves. */
export async function withScratch<T>(stateDir: string, work: (scratch: string) => Promise<T>): Promise<T> {
  await mkdir(stateDir, { recursive: true });
  await removeLeftovers(stateDir);
  const scratch = join(stateDir, temporaryName("scratch"));
  await mkdir(scratch);
  try {
    return await work(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
