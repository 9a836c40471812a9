import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { globSync } from "tinyglobby";
import { formatByName, knownEndings } from "./file-format.ts";
import { didYouMean } from "./nearest-name.ts";

/** A file to read. */
export interface FoundFile {
  path: string;
  /** As people know it: relative to the configuration. */
  name: string;
  bytes: number;
}

/**
 * The files that patterns stand for, each once, sorted by name.
 *
 * @param patterns - files, folders (every readable file below them) and globs, relative to `dir`
 * @returns the files, and one problem for each pattern that finds nothing
 */
export function findFiles(
  patterns: string | readonly string[],
  dir: string,
): { files: FoundFile[]; problems: string[] } {
  const found = new Map<string, FoundFile>();
  const problems: string[] = [];
  for (const pattern of [patterns].flat() as string[]) {
    const paths = pathsOf(pattern, dir);
    if (paths.length === 0) problems.push(nothingFound(pattern, dir));
    for (const path of paths) {
      const name = relative(dir, path).replaceAll("\\", "/");
      found.set(path, { path, name, bytes: statSync(path).size });
    }
  }
  return { files: [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

function pathsOf(pattern: string, dir: string): string[] {
  const path = resolve(dir, pattern);
  if (existsSync(path)) return statSync(path).isDirectory() ? filesBelow(path) : [path];
  return globSync(pattern, { cwd: dir, absolute: true, expandDirectories: false, dot: false }).map((hit) =>
    resolve(hit),
  );
}

function filesBelow(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => !path.split(/[\\/]/).some((part) => part.startsWith(".")) && formatByName(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

function nothingFound(pattern: string, dir: string): string {
  const path = resolve(dir, pattern);
  if (existsSync(path)) {
    return `folder holds no readable file: ${path}: expected files ending in ${knownEndings.join(", ")}, plain or .gz`;
  }
  const isGlob = /[*?[{(!]/.test(pattern);
  const folder = existingFolder(isGlob ? dirname(resolve(dir, pattern.replace(/[*?[{(!].*$/, "x"))) : dirname(path));
  const names = readdirSync(folder).filter((name) => !name.startsWith("."));
  const what = isGlob ? `no file matches ${pattern}` : `no such file: ${pattern}`;
  return `${what}: searched in ${folder}${didYouMean(basename(pattern), names)}`;
}

function existingFolder(folder: string): string {
  return existsSync(folder) && statSync(folder).isDirectory() ? folder : existingFolder(dirname(folder));
}
