import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FactName } from "@vitals/tables";
import type { SettledFinding } from "../../check/source-finding.ts";
import { fileHash } from "../../generations/content-hash.ts";
import { removeLeftovers, temporaryName } from "../../generations/temporary-name.ts";

/** Raised whenever what is kept, or how, changes. */
const version = 1;

/** Facts that follow from the settled weeks alone: they are linked to the files of the last load. */
export const settledFacts = [
  "command_weeks",
  "user_weeks",
  "account_weeks",
  "recent_events",
] as const satisfies FactName[];

/** Small tables that say of the settled weeks what else is asked of them, each in a Parquet file of its own. */
export const settledParts = [
  "stand_in",
  "week_masks",
  "event_span",
  "account_spans",
  "fleet_commands",
  "account_users",
] as const;
export type SettledPart = (typeof settledParts)[number];

/** What an earlier load left of the weeks of its window. */
export interface SettledManifest {
  version: number;
  /** The folder of the parts. */
  folder: string;
  /** Names everything that the window follows from; see `settledPrint`. */
  print: string;
  /** The part of it that is known before anything is grouped. */
  filesPrint: string;
  /** Monday of the report week, and of the first week that `week_masks` counts, as epoch days. */
  lastWeek: number;
  masksFrom: number;
  /** SHA-256 of files, by name. */
  facts: Record<string, string>;
  parts: Record<SettledPart, string>;
  /** By the finding's name. */
  findings: Record<string, SettledFinding>;
}

const manifestPath = (dir: string) => join(dir, "manifest.json");

/** Where a part lies. */
export function settledPath(dir: string, { folder }: Pick<SettledManifest, "folder">, part: SettledPart): string {
  return join(dir, folder, `${part}.parquet`);
}

/** @returns null when there is nothing of this version; a sentence instead of the manifest when it is damaged */
export async function readSettled(dir: string): Promise<SettledManifest | string | null> {
  if (!existsSync(manifestPath(dir))) return null;
  const [sum, body] = (await readFile(manifestPath(dir), "utf8")).split("\n");
  if (body === undefined || sum !== checksum(body)) return "it is damaged";
  const manifest = JSON.parse(body) as SettledManifest;
  if (manifest.version !== version) return null;
  for (const part of settledParts) {
    const path = settledPath(dir, manifest, part);
    if (!existsSync(path) || (await fileHash(path)) !== manifest.parts[part]) return `it is damaged: ${part}`;
  }
  return manifest;
}

/**
 * Keeps a manifest and its parts: the parts first, then the manifest, in one step; then what it does not name goes.
 *
 * @param writeParts - writes every part into a folder
 */
export async function writeSettled(
  dir: string,
  manifest: Omit<SettledManifest, "version" | "folder" | "parts">,
  writeParts: (dir: string) => Promise<void>,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  await removeLeftovers(dir);
  const draft = join(dir, temporaryName("weeks"));
  await mkdir(draft);
  await writeParts(draft);
  const hashes = settledParts.map(async (part) => [part, await fileHash(join(draft, `${part}.parquet`))] as const);
  const parts = Object.fromEntries(await Promise.all(hashes)) as SettledManifest["parts"];
  const folder = `weeks-${randomBytes(6).toString("hex")}`;
  await rename(draft, join(dir, folder));
  const body = JSON.stringify({ version, folder, ...manifest, parts } satisfies SettledManifest);
  const file = join(dir, temporaryName("manifest"));
  await writeFile(file, `${checksum(body)}\n${body}\n`);
  await rename(file, manifestPath(dir));
  for (const name of await readdir(dir))
    if (name.startsWith("weeks-") && name !== folder) await rm(join(dir, name), { recursive: true, force: true });
}

const checksum = (text: string) => createHash("sha256").update(text).digest("hex");
