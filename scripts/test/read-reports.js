import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** In the name of a test that was skipped because data that is no part of the repository is not here. */
export const needsSharedData = "VITALS_REAL_DATA names another folder";

/**
 * What the tests of one workspace came to.
 *
 * @typedef {{ passed: number, failures: string[], skipped: string[] }} Tally
 */

/** Where a workspace's Vitest leaves its report. */
export function reportPath(folder) {
  return join(folder, ".turbo", "vitest-report.json");
}

/**
 * Reads the report of one workspace.
 *
 * A file that could not be run at all counts as one failure, and so does a workspace that left no report or ran nothing.
 *
 * @param {string} folder
 * @param {string} name - what to call the workspace
 * @returns {Tally}
 */
export function readReport(folder, name) {
  const path = reportPath(folder);
  if (!existsSync(path)) return { passed: 0, failures: [`${name}: left no test report`], skipped: [] };
  const tally = { passed: 0, failures: [], skipped: [] };
  for (const file of JSON.parse(readFileSync(path, "utf8")).testResults) countFile(file, name, tally);
  if (tally.passed + tally.failures.length === 0) tally.failures.push(`${name}: no test ran`);
  return tally;
}

function countFile(file, name, tally) {
  const failedBefore = tally.failures.length;
  for (const test of file.assertionResults) {
    const title = `${name}: ${test.fullName}`;
    if (test.status === "passed") tally.passed++;
    else if (test.status === "failed") tally.failures.push(title);
    else tally.skipped.push(title);
  }
  const saidWhy = tally.failures.length > failedBefore;
  if (file.status === "failed" && !saidWhy) tally.failures.push(`${name}: ${file.name} could not be run`);
}
