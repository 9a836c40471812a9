import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { ready } from "./built-ins.ts";
import { endOfBundle } from "./bundle-entry.ts";
import { findInstalledPackage } from "./installed-package.ts";
import { parseNpmSpecifier } from "./npm-specifier.ts";

/** Whether a folder of the cache names a version that is not the installed one (an upgrade, or a removal). */
export function hasOtherVersions(cache: string, from: string): boolean {
  return packageFolders(join(cache, "_npm")).some((entry) => {
    const { name, version } = parseNpmSpecifier(entry);
    return version !== (findInstalledPackage(name, from)?.version ?? "0.0.0");
  });
}

/**
 * Removes files that a killed run may have cut short, and Framework's own bundles of packages imported by bare name: it
 * keeps those by name and version, and a workspace package keeps its version while its source changes.
 */
export async function dropUntrusted(cache: string, from: string): Promise<void> {
  const npm = join(cache, "_npm");
  for (const entry of packageFolders(npm)) {
    const installed = findInstalledPackage(parseNpmSpecifier(entry).name, from)?.folder;
    for (const file of readdirSync(join(npm, entry), { withFileTypes: true, recursive: true })) {
      const path = join(file.parentPath, file.name);
      const original = join(installed ?? "", relative(join(npm, entry), path));
      if (file.isFile() && !isWhole(path, original)) await rm(path);
    }
  }
  for (const entry of packageFolders(join(cache, "_node"))) {
    if (!ready.includes(parseNpmSpecifier(entry).name)) await rm(join(cache, "_node", entry), { recursive: true });
  }
}

/** A bundle is whole when its last line stands; any other file is a copy and as long as its original. */
function isWhole(path: string, original: string): boolean {
  if (path.endsWith(".js")) return lastCharacters(path, endOfBundle.length) === endOfBundle;
  return existsSync(original) && statSync(original).size === statSync(path).size;
}

function lastCharacters(path: string, count: number): string {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(count);
    const start = Math.max(0, fstatSync(file).size - count);
    return buffer.toString("latin1", 0, readSync(file, buffer, 0, count, start));
  } finally {
    closeSync(file);
  }
}

function packageFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((entry) =>
    entry.startsWith("@") ? readdirSync(join(folder, entry)).map((sub) => `${entry}/${sub}`) : [entry],
  );
}
