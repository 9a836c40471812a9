import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { version as esbuildVersion } from "esbuild";
import { onDemand, ready } from "./built-ins.ts";
import { bundleEntry } from "./bundle-entry.ts";
import { dropUntrusted, hasOtherVersions } from "./drop-untrusted.ts";
import { findInstalledPackage } from "./installed-package.ts";
import { cachedEntryPath } from "./npm-specifier.ts";

/** Raise when bundles made by an older version of this folder must not be reused. */
const recipe = 3;

export interface PrepareOfflineOptions {
  /** Framework's source root: the folder that holds the pages. */
  readonly root: string;
  readonly log?: (line: string) => void;
}

/**
 * Fills Framework's package cache below `root` from node_modules, so that a build needs no network. Framework looks
 * for `_npm/<name>@<version>/` before it asks a CDN, and takes versions from the folder names. Packages of `ready` are
 * bundled; the others get an empty folder named by the installed version, or `0.0.0` when not installed, and are
 * bundled when a page first uses them. A second call with nothing changed only compares names; after an upgrade
 * everything is made again. Returns the packages it bundled.
 */
export async function prepareOffline({ root, log = () => {} }: PrepareOfflineOptions): Promise<string[]> {
  const from = resolve(root);
  const cache = join(from, ".observablehq", "cache");
  const stamp = join(cache, "vitals-offline.json");
  const key = cacheKey(from);
  if (readStamp(stamp) !== key || hasOtherVersions(cache, from)) {
    await rm(stamp, { force: true });
    await rm(join(cache, "_npm"), { recursive: true, force: true });
    await rm(join(cache, "_node"), { recursive: true, force: true });
  }
  await dropUntrusted(cache, from);
  const bundled = await Promise.all(ready.map((name) => fillReady(name, { cache, from, log })));
  for (const name of Object.keys(onDemand)) await nameVersion(name, { cache, from });
  await writeFile(stamp, JSON.stringify({ key }));
  return bundled.flat();
}

interface CachePlace {
  readonly cache: string;
  readonly from: string;
}

async function fillReady(name: string, { cache, from, log }: CachePlace & { log: (line: string) => void }) {
  const pkg = findInstalledPackage(name, from);
  if (!pkg) throw new Error(`package ${name}, which pages use, is not installed: run "npm install" and build again`);
  const file = join(cache, "_npm", cachedEntryPath({ name, version: pkg.version, path: undefined }));
  // A page that imports "d3" instead of "npm:d3" gets the same bundle: Framework's own misreads some packages.
  const byBareName = join(cache, "_node", `${name}@${pkg.version}`, "index.js");
  if (existsSync(file) && existsSync(byBareName)) return [];
  log(`bundling ${name} ${pkg.version} for pages`);
  const code = await bundleEntry(pkg, undefined);
  await writeWhole(file, code);
  await writeWhole(byBareName, code);
  return [name];
}

async function nameVersion(name: string, { cache, from }: CachePlace): Promise<void> {
  const version = findInstalledPackage(name, from)?.version ?? "0.0.0";
  await mkdir(join(cache, "_npm", `${name}@${version}`), { recursive: true });
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

function cacheKey(from: string): string {
  const versions = [...ready, ...Object.keys(onDemand)].map((name) => [
    name,
    findInstalledPackage(name, from)?.version,
  ]);
  return createHash("sha256")
    .update(JSON.stringify([recipe, esbuildVersion, versions]))
    .digest("hex");
}

function readStamp(file: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { key?: string }).key;
  } catch {
    // No stamp, or one cut short by a crash: both mean that nothing in the cache is known to be right.
    return undefined;
  }
}
