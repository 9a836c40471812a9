import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../usage-error.ts";

const fileNames = ["vitals.config.ts", "vitals.config.mts", "vitals.config.js", "vitals.config.mjs"];

/**
 * The configuration file to use: the one named, or the nearest `vitals.config.ts` in this folder or above it.
 *
 * @param from - the folder the command runs in
 * @param named - a file, or a folder that holds one
 * @throws UsageError when there is none
 */
export function findConfig(from: string, named?: string): string {
  if (named !== undefined) return namedConfig(resolve(from, named), named);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const found = configIn(folder);
    if (found) return found;
    if (dirname(folder) === folder) break;
  }
  throw new UsageError(
    `no configuration found: ${fileNames[0]} is neither in ${resolve(from)} nor in a folder above it; name one with --config FILE`,
  );
}

function namedConfig(path: string, named: string): string {
  if (!existsSync(path)) throw new UsageError(`no such configuration: ${named} (looked for ${path})`);
  if (!statSync(path).isDirectory()) return path;
  const found = configIn(path);
  if (!found) throw new UsageError(`no configuration in this folder: ${path}; expected ${fileNames[0]}`);
  return found;
}

function configIn(folder: string): string | undefined {
  return fileNames.map((name) => join(folder, name)).find((path) => existsSync(path));
}
