import { createHash } from "node:crypto";
import { existsSync, lstatSync, readdirSync, readlinkSync } from "node:fs";
import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { buildRecord, isOurs, refuseForeignFolder } from "./our-folder.ts";

/** How many sites are kept: the published one and the one before it. */
const kept = 2;

/**
 * The folder that holds the sites of one published address. Every address has its own, because old sites are removed by
 * counting: with a folder in common, building for one address would remove the site that another one shows.
 */
export function generationsFolder(stateDir: string, outDir: string): string {
  const home = join(stateDir, "site");
  const address = relative(dirname(stateDir), outDir);
  return address === "dist" ? home : join(home, `at-${createHash("sha256").update(address).digest("hex").slice(0, 8)}`);
}

/**
 * Makes a folder for the next site and clears what an interrupted run left behind. `outDir` is the published address,
 * `generations` the folder that holds the sites. Throws when `outDir` is a folder that Vitals did not make.
 */
export async function openGeneration(outDir: string, generations: string): Promise<string> {
  await restoreSetAside(outDir);
  refuseForeignFolder(outDir);
  await mkdir(generations, { recursive: true });
  const all = listGenerations(generations);
  const published = publishedGeneration(outDir);
  for (const name of all) {
    const folder = join(generations, name);
    const isWhole = existsSync(join(folder, buildRecord));
    // Retries, because what an interrupted run started may still be writing there.
    if (!isWhole && folder !== published) await rm(folder, { recursive: true, force: true, maxRetries: 9 });
  }
  const next = join(generations, String(1 + Math.max(0, ...all.map(Number))).padStart(6, "0"));
  await mkdir(next);
  return next;
}

/**
 * Makes `folder` the published site by replacing one symbolic link, so that a reader sees the old site or the new one.
 * Only the first time, when `outDir` is still a plain folder, that folder is first set aside.
 */
export async function publishGeneration(folder: string, outDir: string): Promise<void> {
  await mkdir(dirname(outDir), { recursive: true });
  const link = `${outDir}.vitals-next`;
  await rm(link, { force: true });
  await symlink(relative(dirname(resolve(outDir)), folder), link, "dir");
  const isReplacing = isPlainFolder(outDir);
  if (isReplacing) await rename(outDir, setAside(outDir));
  await rename(link, outDir);
  if (isReplacing) await rm(setAside(outDir), { recursive: true });
  await dropOldGenerations(dirname(folder), folder);
}

async function dropOldGenerations(generations: string, published: string): Promise<void> {
  const names = listGenerations(generations).filter((name) => name <= basename(published));
  for (const name of names.slice(0, -kept)) await rm(join(generations, name), { recursive: true });
}

async function restoreSetAside(outDir: string): Promise<void> {
  if (!isOurs(setAside(outDir))) return;
  if (existsSync(outDir)) await rm(setAside(outDir), { recursive: true });
  else await rename(setAside(outDir), outDir);
}

function publishedGeneration(outDir: string): string | undefined {
  const stat = lstatSync(outDir, { throwIfNoEntry: false });
  return stat?.isSymbolicLink() ? resolve(dirname(resolve(outDir)), readlinkSync(outDir)) : undefined;
}

function listGenerations(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{6,}$/.test(name))
    .sort((a, b) => Number(a) - Number(b));
}

function isPlainFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function setAside(outDir: string): string {
  return `${outDir}.vitals-previous`;
}
