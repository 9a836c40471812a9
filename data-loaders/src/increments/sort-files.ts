import { statSync } from "node:fs";
import { fileHash } from "../generations/content-hash.ts";
import type { StagedFile } from "../sources/stage-files.ts";
import type { KeptFile, Manifest } from "./manifest.ts";

/** Clocks of file systems are as coarse as this, in ms: a file changed twice within it may look the same. */
const coarse = 2500;

export interface SortedFiles {
  /** Files whose rows are kept, by their index. */
  kept: Map<number, KeptFile>;
  /** Files to read, with the stamp they had before. */
  toRead: StagedFile[];
  stamps: Map<number, string | null>;
}

/** Tells files that are as an earlier load read them from those to read. */
export async function sortFiles(files: StagedFile[], manifest: Manifest): Promise<SortedFiles> {
  const known = new Map(manifest.files.map((file) => [file.name, file]));
  const sorted: SortedFiles = { kept: new Map(), toRead: [], stamps: new Map() };
  for (const file of files) {
    const { stamp, isSure } = stampOf(file.path);
    sorted.stamps.set(file.index, isSure ? stamp : null);
    const entry = known.get(file.name);
    if (entry && entry.bytes === file.bytes && (entry.stamp === stamp || (await fileHash(file.path)) === entry.hash)) {
      sorted.kept.set(file.index, { ...entry, stamp: isSure ? stamp : null });
    } else sorted.toRead.push(file);
  }
  return sorted;
}

/** Change time too, because a copy may set the other one back. */
function stampOf(path: string): { stamp: string; isSure: boolean } {
  const { mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  const changed = Math.max(Number(mtimeNs / 1_000_000n), Number(ctimeNs / 1_000_000n));
  return { stamp: `${mtimeNs}-${ctimeNs}`, isSure: Math.abs(Date.now() - changed) > coarse };
}
