import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../usage-error.ts";

/** Where a proposal is written. */
export interface TargetFiles {
  config: string;
  /** Folder of the configuration; paths of sources are relative to it. */
  dir: string;
  catalogue: string;
}

/**
 * The files to write, beside each other.
 *
 * @param named - a file, or a folder for `vitals.config.ts`; the folder the command runs in when left out
 * @throws UsageError when a configuration is there already and may not be written over
 */
export function targetFiles(from: string, named: string | undefined, isForced: boolean): TargetFiles {
  const path = resolve(from, named ?? ".");
  const isFolder = existsSync(path) ? statSync(path).isDirectory() : !/\.[cm]?[jt]s$/.test(path);
  const config = isFolder ? join(path, "vitals.config.ts") : path;
  if (existsSync(config) && !isForced) {
    throw new UsageError(
      `there is a configuration already: ${config}; write another with --config FILE, or write over it with --force`,
    );
  }
  const stem = basename(config).replace(/\.?(vitals\.)?config\.[cm]?[jt]s$|\.[cm]?[jt]s$/, "");
  const dir = dirname(config);
  return {
    config,
    dir,
    catalogue: join(dir, stem === "" || stem === "vitals" ? "catalogue.csv" : `${stem}.catalogue.csv`),
  };
}
