import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
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
 * A file that is found under several names, such as by a link `latest.csv` beside it, is read once, under its own name
 * where that is among them: its rows would count twice otherwise.
 *
 * @param patterns - files, folders (every readable file below them) and globs, relative to `dir`
 * @returns the files, and one problem for each pattern that finds nothing and each link in a folder that leads nowhere
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
      const file = statSync(path, { throwIfNoEntry: false });
      if (!file) problems.push(`link leads nowhere: ${name}: remove it, or bring back what it points to`);
      else if (file.isFile()) keepOnce(found, { path, name, bytes: file.size }, dir);
    }
  }
  return { files: [...found.values()].sort(byName), problems: [...new Set(problems)] };
}

function keepOnce(found: Map<string, FoundFile>, file: FoundFile, dir: string): void {
  const real = realpathSync(file.path);
  const known = found.get(real);
  const isOwnName = resolve(realpathSync(dir), file.name) === real;
  if (!known || isOwnName || (known.name > file.name && resolve(realpathSync(dir), known.name) !== real)) {
    found.set(real, file);
  }
}

const byName = (a: FoundFile, b: FoundFile) => (a.name < b.name ? -1 : 1);

function pathsOf(pattern: string, dir: string): string[] {
  const path = resolve(dir, pattern);
  if (existsSync(path)) return statSync(path).isDirectory() ? filesBelow(path) : [path];
  return globbed(pattern, dir);
}

/** Every readable file below a folder, and links that lead nowhere, which a glob leaves out without a word. */
function filesBelow(folder: string): string[] {
  const dangling = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !existsSync(path));
  return [...globbed("**/*", folder), ...dangling].filter((path) => formatByName(path));
}

/** A circle of links is gone round once; Node's recursive `readdir` would go round until names are too long. */
function globbed(pattern: string, cwd: string): string[] {
  return globSync(pattern, { cwd, absolute: true, expandDirectories: false, dot: false }).map((hit) => resolve(hit));
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
