import { dirname } from "node:path";
import { type Config, checkConfig, formatProblem } from "@vitals/tables/config";
import { UsageError } from "../usage-error.ts";
import { findConfig } from "./find-config.ts";
import { importConfig } from "./import-config.ts";

/** A checked configuration and where it stands. */
export interface ConfigFile {
  config: Config;
  path: string;
  dir: string;
}

/**
 * Finds, imports and checks the configuration.
 *
 * @throws UsageError that names every mistake at once
 */
export async function readConfig(from: string, named?: string): Promise<ConfigFile> {
  const path = findConfig(from, named);
  const checked = checkConfig(await importConfig(path));
  if ("problems" in checked) {
    const { problems } = checked;
    const count = problems.length === 1 ? "1 mistake" : `${problems.length} mistakes`;
    throw new UsageError(`${count} in ${path}\n${problems.map((problem) => `  ${formatProblem(problem)}`).join("\n")}`);
  }
  return { config: checked.config, path, dir: dirname(path) };
}
