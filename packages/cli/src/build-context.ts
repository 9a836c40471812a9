import { join, resolve } from "node:path";
import type { ConfigFile } from "./config/read-config.ts";
import { readConfig } from "./config/read-config.ts";
import { type Progress, progressOn } from "./output/progress.ts";

/** Options of every command that runs a step. */
export interface StepOptions {
  config?: string;
  out?: string;
  asOf?: string;
  full?: boolean;
  json?: boolean;
  wait: number;
  audience?: string;
}

/** What every step needs to know. */
export interface BuildContext extends ConfigFile {
  /** Facts, health and what must outlive a build. */
  stateDir: string;
  /** The record of what was published. */
  ledgerDir: string;
  /** Link to the published site. */
  siteDir: string;
  asOf: string | undefined;
  full: boolean;
  /** The only audience to build; all of them when undefined. */
  audience: string | undefined;
  json: boolean;
  /** Milliseconds to wait for another build. */
  patience: number;
  progress: Progress;
}

/** Reads the configuration and decides where everything goes; touches nothing. */
export async function buildContext(options: StepOptions): Promise<BuildContext> {
  const file = await readConfig(process.cwd(), options.config);
  return {
    ...file,
    stateDir: join(file.dir, ".vitals"),
    ledgerDir: resolve(file.dir, file.config.ledger.folder),
    siteDir: options.out ? resolve(options.out) : join(file.dir, "dist"),
    asOf: options.asOf,
    full: options.full ?? false,
    audience: options.audience,
    json: options.json ?? false,
    patience: options.wait * 1000,
    progress: progressOn(process.stderr),
  };
}
