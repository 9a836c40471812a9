import { readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** Puts one file into the folder. */
export type Save = (name: string, content: string | Uint8Array | Iterable<string>) => Promise<void>;

/**
 * Makes a folder hold exactly the files that are saved, and the pages kept in it.
 *
 * A file that is already so is left alone, so that a preview that watches the folder shows only what changed.
 *
 * @param folder - made when missing
 * @param kept - names of files that are written by people and stay
 * @param fill - saves every file; what somebody else saves is named to `keep`
 */
export async function syncFolder(
  folder: string,
  kept: readonly string[],
  fill: (save: Save, keep: (name: string) => void) => Promise<void>,
): Promise<void> {
  const saved = new Set(kept);
  const keep = (name: string) => void saved.add(relative(folder, join(folder, name)));
  const write = writerInto(folder);
  await fill(async (name, content) => {
    keep(name);
    await write(name, content);
  }, keep);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const name = relative(folder, join(entry.parentPath, entry.name));
    if (!entry.isDirectory() && !saved.has(name)) await rm(join(folder, name));
  }
}

/** Puts files into a folder, each only where it is not already so. */
export function writerInto(folder: string): Save {
  const made = new Set<string>();
  return async (name, content) => {
    const file = join(folder, name);
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true });
    made.add(dirname(file));
    if (typeof content === "string" || content instanceof Uint8Array) writeWhenNew(file, content);
    else await writeFile(file, content);
  };
}

/** At once rather than in turns: a site is tens of thousands of small files, and asking for each takes longer than writing it. */
function writeWhenNew(file: string, content: string | Uint8Array): void {
  const isAsLong = statSync(file, { throwIfNoEntry: false })?.size === Buffer.byteLength(content);
  if (!isAsLong || !readFileSync(file).equals(Buffer.from(content as string))) writeFileSync(file, content);
}
