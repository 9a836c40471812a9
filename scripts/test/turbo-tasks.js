import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../setup/repository.js";
import { run } from "../setup/run.js";

const runs = join(repository, ".turbo", "runs");

/**
 * Runs tasks of the task graph in every workspace, all of them even when one fails.
 *
 * @param {string[]} tasks
 * @param {Record<string, string>} environment - added to this process's own
 * @returns {Promise<{ id: string, folder: string, ok: boolean }[]>} one entry for each task of each workspace
 */
export async function runTasks(tasks, environment) {
  rmSync(runs, { recursive: true, force: true });
  const turbo = join(repository, "node_modules", "turbo", "bin", "turbo");
  const code = await run(
    process.execPath,
    [turbo, "run", ...tasks, "--continue=always", "--concurrency=3", "--summarize"],
    {
      env: { ...process.env, ...environment, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    },
  );
  const summary = newestSummary();
  if (!summary) return [{ id: "turbo", folder: ".", ok: false }];
  const results = summary.tasks
    .filter((task) => task.command !== "<NONEXISTENT>")
    .map((task) => ({ id: task.taskId, folder: task.directory, ok: task.execution?.exitCode === 0 }));
  return code !== 0 && results.every((task) => task.ok)
    ? [...results, { id: "turbo", folder: ".", ok: false }]
    : results;
}

function newestSummary() {
  if (!existsSync(runs)) return null;
  const [file] = readdirSync(runs).filter((name) => name.endsWith(".json"));
  return file ? JSON.parse(readFileSync(join(runs, file), "utf8")) : null;
}
