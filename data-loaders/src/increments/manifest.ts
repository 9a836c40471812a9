import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileHash } from "../generations/content-hash.ts";
import { temporaryName } from "../generations/temporary-name.ts";

/** Raised whenever what is kept, or how, changes. */
const version = 1;

/** What is kept of the rows of files, each in a Parquet file of its own. */
export const parts = ["groups", "loose", "ids", "quarantine"] as const;
export type Part = (typeof parts)[number];

/** A file as it was when it was read. */
export interface KeptFile {
  /** Names its rows in the batches; never given again. */
  id: number;
  name: string;
  bytes: number;
  /** When it was last changed; null when that was too close to its reading to be trusted. */
  stamp: string | null;
  /** SHA-256 of its content. */
  hash: string;
  rows: number;
  /** Mondays as epoch days, of its rows in groups; null when it has none. */
  firstWeek: number | null;
  lastWeek: number | null;
  /** Null for a file without any columns. */
  shape: Shape | null;
}

/** Our columns that a file has, and columns of its own that nothing uses. */
export interface Shape {
  mapped: string[];
  unused: string[];
}

/** What one load read. */
export interface Batch {
  name: string;
  /** Ids of the files whose rows are in it, those included that have gone since. */
  ids: number[];
  rows: Record<Part, number>;
  files: Record<Part, { bytes: number; hash: string }>;
}

export interface Manifest {
  version: number;
  /** Names everything that decides how a row is cleaned; see `cleaningKey`. */
  key: string;
  /** Wall time of the load, in the report's zone: rows in groups lie before it. */
  present: string;
  nextId: number;
  files: KeptFile[];
  batches: Batch[];
}

export function emptyManifest(key: string, present: string): Manifest {
  return { version, key, present, nextId: 0, files: [], batches: [] };
}

const manifestPath = (dir: string) => join(dir, "manifest.json");

/** Where a part of a batch lies. */
export function partPath(dir: string, batch: string, part: Part): string {
  return join(dir, batch, `${part}.parquet`);
}

/**
 * What an earlier load kept.
 *
 * @returns null when there is nothing; a sentence instead of the manifest when it cannot be used
 */
export async function readManifest(
  dir: string,
  { key, present }: Pick<Manifest, "key" | "present">,
): Promise<Manifest | string | null> {
  if (!existsSync(manifestPath(dir))) return null;
  const manifest = parse(await readFile(manifestPath(dir), "utf8"));
  if (!manifest) return "it is damaged";
  if (manifest.version !== version) return "it was written by another version";
  if (manifest.key !== key)
    return "the program, the source's settings, the table, the time zone or `since` are others now";
  if (manifest.present > present) return "it was written at a later time than it is now";
  for (const batch of manifest.batches)
    for (const part of parts) if (!(await isWhole(dir, batch, part))) return `it is damaged: ${batch.name}/${part}`;
  return manifest;
}

/** Shows a manifest in one step, whatever was there. */
export async function writeManifest(dir: string, manifest: Manifest): Promise<void> {
  const body = JSON.stringify(manifest);
  const draft = join(dir, temporaryName("manifest"));
  await writeFile(draft, `${checksum(body)}\n${body}\n`);
  await rename(draft, manifestPath(dir));
}

function parse(text: string): Manifest | null {
  const [sum, body] = text.split("\n");
  return body !== undefined && sum === checksum(body) ? (JSON.parse(body) as Manifest) : null;
}

async function isWhole(dir: string, batch: Batch, part: Part): Promise<boolean> {
  const path = partPath(dir, batch.name, part);
  const { bytes, hash } = batch.files[part];
  const found = await stat(path).catch(() => null);
  return found?.size === bytes && (await fileHash(path)) === hash;
}

const checksum = (text: string) => createHash("sha256").update(text).digest("hex");
