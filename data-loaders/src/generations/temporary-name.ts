import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Tells this run from an earlier one that had the same process id, as is usual in containers. */
const run = randomBytes(4).toString("hex");
const pattern = /^\.tmp-[a-z]+-(\d+)-([0-9a-f]{8})-[0-9a-f]+$/;

/** A name for something unfinished; it bears the process, so that a later run knows whose it is. */
export function temporaryName(purpose: string): string {
  return `.tmp-${purpose}-${process.pid}-${run}-${randomBytes(4).toString("hex")}`;
}

/** Removes what killed runs left unfinished in a folder; what a living process is writing stays. */
export async function removeLeftovers(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    const [, pid, itsRun] = pattern.exec(name) ?? [];
    if (pid && itsRun !== run && !isAlive(Number(pid))) await rm(join(dir, name), { recursive: true, force: true });
  }
}

/** Whether another process is running under this id; its own id means an earlier run that is gone. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
