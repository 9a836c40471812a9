import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSample } from "@vitals/data-loaders/sample";
import { runVitals } from "../run-vitals.ts";
import { repeatFacts } from "./repeat-facts.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Accounts of the sample that is repeated; sizes are multiples of it. */
export const drawn = 500;

/** Weeks of every input. */
export const weeks = 104;

/** Draws the sample and loads it; returns the folder of its facts. */
export async function loadedSample(home: string): Promise<string> {
  await configured(home);
  await writeSample(join(home, ".vitals", "sample"), { accounts: drawn, weeks });
  runVitals("load", home);
  return realpathSync(join(home, ".vitals", "facts"));
}

/**
 * Makes a folder with so many accounts, loaded: every input, the same in every run.
 *
 * @param facts - those of the loaded sample
 * @returns `home`, ready for `vitals assess`
 */
export async function repeatedPortfolio(facts: string, home: string, accounts: number): Promise<string> {
  await configured(home);
  repeatFacts(facts, join(home, ".vitals", "facts"), accounts / drawn);
  return home;
}

/** A folder with the repository's own configuration, which reads every input of the sample. */
async function configured(home: string): Promise<void> {
  mkdirSync(home, { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(home, "node_modules"), "dir");
  await copyFile(join(repository, "vitals.config.ts"), join(home, "vitals.config.ts"));
}
