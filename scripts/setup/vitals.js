import { join } from "node:path";
import { repository } from "./repository.js";
import { run } from "./run.js";

/** The program's own file; run with this Node, so that no shell and no PATH is involved. */
export const vitalsProgram = join(repository, "packages", "cli", "bin", "vitals.js");

/**
 * Runs one `vitals` command in the repository, with its own terminal and its own output.
 *
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export function vitals(...args) {
  return run(process.execPath, [vitalsProgram, ...args], { stdio: "inherit" });
}
