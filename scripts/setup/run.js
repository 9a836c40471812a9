import { spawn } from "node:child_process";
import { repository } from "./repository.js";

/**
 * Runs a program in the repository and waits for it.
 *
 * What it prints goes to standard error, because standard output is for the one thing the script is asked for.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: repository,
      stdio: ["inherit", process.stderr, process.stderr],
      ...options,
    });
    child.once("error", (cause) => reject(new Error(`cannot start: ${command}`, { cause })));
    child.once("close", (code) => resolve(code ?? 1));
  });
}
