import { rmSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder that goes away, with all that was begun in it. */
export interface TemporaryPlace {
  readonly folder: string;
  /** Adds what is to be undone before the folder goes; at once and without waiting, as a process that ends cannot wait. */
  readonly undo: (step: () => void) => void;
}

/** Tells whose folder it is, so that a later run can remove what a killed one left. */
export const placePattern = /^vitals-diff-(\d+)-/;

/** Gives work a folder for temporary files; it goes when the work ends, fails, or is interrupted. */
export async function whileTemporary<T>(work: (place: TemporaryPlace) => Promise<T>): Promise<T> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `vitals-diff-${process.pid}-`)));
  const steps: (() => void)[] = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  const remove = () => {
    for (let step = steps.pop(); step; step = steps.pop()) step();
  };
  process.once("exit", remove);
  try {
    return await work({ folder, undo: (step) => void steps.push(step) });
  } finally {
    process.off("exit", remove);
    remove();
  }
}
