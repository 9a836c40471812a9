import { needsSharedData } from "./read-reports.js";

/**
 * What the whole run came to.
 *
 * Outside CI a skipped test is named. In CI it counts as failed: nothing there may be skipped in silence. Only tests
 * that need data which is no part of the repository are named and not counted, and only where that data is absent.
 *
 * @param {import("./read-reports.js").Tally[]} tallies
 * @param {string[]} failedChecks - type-checks, lints and other steps that failed, each in words
 * @param {{ ci: boolean, sharedData: boolean }} where
 */
export function verdict(tallies, failedChecks, { ci, sharedData }) {
  const skipped = tallies.flatMap((tally) => tally.skipped);
  const excused = (name) => !sharedData && name.includes(needsSharedData);
  const notAllowed = ci ? skipped.filter((name) => !excused(name)) : [];
  const failures = [
    ...failedChecks,
    ...tallies.flatMap((tally) => tally.failures),
    ...notAllowed.map((name) => `${name} (skipped, which CI does not allow)`),
  ];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  if (passed === 0 && failures.length === 0) failures.push("no test ran at all");
  return { passed, failures, skipped: skipped.filter((name) => !notAllowed.includes(name)) };
}
