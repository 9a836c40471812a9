import { cpus, totalmem } from "node:os";
import type { LoadOptions, LoadResult } from "@vitals/data-loaders";
import { load } from "@vitals/data-loaders/load";
import type { BuildContext } from "../build-context.ts";

/** The most memory DuckDB takes before it spills to disk, in GB; the rest of the process takes up to one more. */
const memoryCeiling = 3;

/**
 * Sources to facts.
 *
 * @throws LoadError that names everything wrong with every source; the facts stay as they were
 */
export function loadStep(context: BuildContext): Promise<LoadResult> {
  return load(context.config, loadOptions(context));
}

/** What reading sources needs to know beside the configuration. */
export function loadOptions({ dir, stateDir, asOf, full, progress }: BuildContext): LoadOptions {
  return {
    configDir: dir,
    stateDir,
    now: new Date(),
    ...(asOf === undefined ? {} : { asOf }),
    memoryLimit: memoryLimit(),
    threads: cpus().length,
    full,
    onNotice: progress.log,
    onProgress: ({ step, done, total }) => progress.say(step, total ? done / total : undefined),
  };
}

/** Half of the machine's memory, up to the ceiling, as DuckDB writes it. */
function memoryLimit(): string {
  const half = totalmem() / 2 / 1e9;
  return `${Math.max(0.5, Math.min(memoryCeiling, half)).toFixed(1)}GB`;
}
