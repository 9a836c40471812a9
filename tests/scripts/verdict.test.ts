import { describe, expect, it } from "vitest";
import { needsSharedData } from "../../scripts/test/read-reports.js";
import { verdict } from "../../scripts/test/verdict.js";

const needs = `tests: reads DPDK ${needsSharedData}`;
const tally = (passed: number, failures: string[] = [], skipped: string[] = []) => ({ passed, failures, skipped });

describe("the verdict on a test run", () => {
  it("adds up passed tests, failed tests and failed checks", () => {
    const { passed, failures } = verdict([tally(3), tally(4, ["a fails"])], ["lint failed"], {
      ci: false,
      sharedData: true,
    });
    expect({ passed, failures }).toEqual({ passed: 7, failures: ["lint failed", "a fails"] });
  });

  it("fails when no test ran at all", () => {
    expect(verdict([], [], { ci: false, sharedData: true }).failures).toEqual(["no test ran at all"]);
  });

  it.each([
    //  ci     data   skipped     failed  named
    [false, true, "a skipped", 0, 1],
    [true, true, "a skipped", 1, 0],
    [true, false, "a skipped", 1, 0],
    [true, true, needs, 1, 0],
    [true, false, needs, 0, 1],
    [false, false, needs, 0, 1],
  ])(
    "with CI %s and the data there %s, a skipped %s counts %i times as failed and is named %i times",
    (ci, sharedData, name, failed, named) => {
      const { failures, skipped } = verdict([tally(1, [], [name])], [], { ci, sharedData });
      expect([failures.length, skipped.length]).toEqual([failed, named]);
    },
  );
});
