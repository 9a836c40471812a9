import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { fileHash, publishedDir } from "@vitals/data-loaders";
import type { Checkpoint } from "@vitals/metrics";
import { readMadeOf } from "./made-of.ts";

/** The file beside the health tables in which the monitor stands as it did when they were made. */
const checkpointFile = "monitor-checkpoint.bin";

/** Past this many bytes one file is no place for it any more; the next night replays the history then. */
const largest = 1 << 30;

/** Writes where the monitor stands. */
export async function writeCheckpoint(folder: string, checkpoint: Checkpoint): Promise<void> {
  const bytes = serialize(checkpoint);
  if (bytes.length <= largest) await writeFile(join(folder, checkpointFile), bytes);
}

/**
 * Where the monitor stood when the published health was made.
 *
 * @param code - see `codePrint`
 * @returns what reads it; null where nothing was kept, other code kept it, or the file is not what was written
 */
export async function readCheckpoint(stateDir: string, code: string): Promise<(() => Checkpoint) | null> {
  const folder = await publishedDir(stateDir, "health");
  const made = folder && (await readMadeOf(folder));
  const written = made && made.code === code ? made.files[checkpointFile] : undefined;
  if (!folder || !written) return null;
  const path = join(folder, checkpointFile);
  const found = await fileHash(path).catch(() => null);
  return found === written ? () => deserialize(readFileSync(path)) as Checkpoint : null;
}
