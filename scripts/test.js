import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./setup/ensure-browser.js";
import { ensureInstalled } from "./setup/ensure-installed.js";
import { repository } from "./setup/repository.js";
import { readReport, reportPath } from "./test/read-reports.js";
import { runTasks } from "./test/turbo-tasks.js";
import { verdict } from "./test/verdict.js";
import { workspaceFolders } from "./test/workspace-folders.js";

await ensureInstalled();
for (const folder of workspaceFolders()) rmSync(reportPath(folder), { force: true });

const browser = await ensureBrowser();
const tasks = await runTasks(["typecheck", "lint", "test"], {
  TZ: "UTC",
  ...("path" in browser ? { CHROMIUM_PATH: browser.path } : {}),
});

const isTest = (task) => task.id.endsWith("#test");
const failedChecks = tasks.filter((task) => !task.ok && !isTest(task)).map((task) => `${task.id} failed`);
if ("missing" in browser) failedChecks.unshift(browser.missing);

const tallies = tasks.filter(isTest).map((task) => ({ task, ...readReport(join(repository, task.folder), task.id) }));
for (const { task, failures } of tallies) {
  if (!task.ok && failures.length === 0) failedChecks.push(`${task.id} failed outside its tests`);
}

const { passed, failures, skipped } = verdict(tallies, failedChecks, {
  ci: process.env.CI === "true",
  sharedData: existsSync(process.env.VITALS_REAL_DATA ?? join(repository, "..", "shared", "data")),
});

for (const name of skipped) process.stderr.write(`skipped: ${name}\n`);
for (const name of failures) process.stderr.write(`failed: ${name}\n`);
process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
process.exitCode = failures.length === 0 ? 0 : 1;
