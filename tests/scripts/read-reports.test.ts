import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readReport, reportPath } from "../../scripts/test/read-reports.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vitals-report-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function reportOf(...files: { name: string; status: string; tests: [name: string, status: string][] }[]) {
  const testResults = files.map(({ name, status, tests }) => ({
    name,
    status,
    assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
  }));
  mkdirSync(dirname(reportPath(folder)), { recursive: true });
  writeFileSync(reportPath(folder), JSON.stringify({ testResults }));
  return readReport(folder, "x");
}

describe("a workspace's test report", () => {
  it("is counted test by test", () => {
    const tests: [string, string][] = [
      ["a", "passed"],
      ["b", "failed"],
      ["c", "skipped"],
      ["d", "todo"],
      ["e", "pending"],
    ];
    expect(reportOf({ name: "one.test.ts", status: "failed", tests })).toEqual({
      passed: 1,
      failures: ["x: b"],
      skipped: ["x: c", "x: d", "x: e"],
    });
  });

  it("counts a file that could not be run as one failure", () => {
    const { failures } = reportOf(
      { name: "broken.test.ts", status: "failed", tests: [] },
      { name: "fine.test.ts", status: "passed", tests: [["a", "passed"]] },
    );
    expect(failures).toEqual(["x: broken.test.ts could not be run"]);
  });

  it("counts a file whose set-up failed, so that its tests never ran, as one failure", () => {
    const { failures } = reportOf({ name: "set-up.test.ts", status: "failed", tests: [["a", "skipped"]] });
    expect(failures).toEqual(["x: set-up.test.ts could not be run"]);
  });

  it("fails when nothing ran, and when there is no report", () => {
    expect(readReport(folder, "x").failures).toEqual(["x: left no test report"]);
    expect(reportOf().failures).toEqual(["x: no test ran"]);
  });
});
