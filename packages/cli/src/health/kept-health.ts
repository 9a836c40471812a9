import { copyFile, link } from "node:fs/promises";
import { join } from "node:path";
import { publishedDir, publishGeneration } from "@vitals/data-loaders";
import { isWhole, type MadeOf, readMadeOf, writeMadeOf } from "./made-of.ts";

/**
 * Keeps the published health where it was made of the same: nothing is computed, and it is published again as the health
 * of the facts as they are now.
 *
 * @returns whether it was kept; false where there is none, it was made of anything else, or a file of it is damaged
 */
export async function keepHealth(stateDir: string, made: Omit<MadeOf, "files">): Promise<boolean> {
  const folder = await publishedDir(stateDir, "health");
  const before = folder && (await readMadeOf(folder));
  if (!before || before.inputs !== made.inputs || !(await isWhole(folder, before))) return false;
  if (before.facts === made.facts) return true;
  await publishGeneration(stateDir, "health", async (draft) => {
    for (const name of Object.keys(before.files)) await shareFile(join(folder, name), join(draft, name));
    await writeMadeOf(draft, made);
  });
  return true;
}

/** The same bytes under a second name, for nothing; a copy where the file system knows no such thing. */
async function shareFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
