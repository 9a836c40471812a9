import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, type Run, startProgram } from "../run-vitals.ts";
import { folderWith } from "../temporary-folder.ts";
import { busyCompany } from "./busy-company.ts";
import { copyOfVitals } from "./copy-of-vitals.ts";
import { commitAll, gitIn } from "./git-repository.ts";

const outputDays = "packages/metrics/src/signals/output-days.ts";
const outputYear = "packages/metrics/src/score/components/output-year.ts";
const accountsSpec = "packages/tables/src/facts/accounts.ts";

describe("vitals diff where the program is part of the repository", () => {
  let folder: string;
  let program: string;
  const run = (...args: string[]): Promise<Run> => ended(startProgram(program, folder, args));

  /** Replaces a text in a file, which must hold it. */
  const edit = (path: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(folder, path), "utf8");
    expect(text).toMatch(from);
    writeFileSync(join(folder, path), text.replace(from, to));
  };

  beforeAll(async () => {
    folder = folderWith(busyCompany());
    program = await copyOfVitals(folder);
    edit(accountsSpec, "columns: [", 'columns: [\n    { name: "code_name", type: "string", meaning: "Gone." },');
    commitAll(folder, "Give accounts a code name");
    gitIn(folder, "revert", "--no-edit", "HEAD");
    expect(await run("load", "--wait", "300")).toMatchObject({ code: 0 });
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("fails when a published definition computes something else under the same version, and says which and what to do", async () => {
    edit(outputDays, "value: weekly.output_days", "value: weekly.output_events");
    const { code, stdout } = await run("diff", "HEAD");
    expect(stdout).toContain("1 published definition computes something else without saying so. Raise its version");
    expect(stdout).toContain("FAILS: signal output-days computes something else and is still version 1.");
    expect(stdout.match(/FAILS/g)).toHaveLength(1);
    expect(code).toBe(1);
  }, 240_000);

  it("passes when the version says so, and when the code is written differently and computes the same", async () => {
    edit(outputDays, "version: 1", "version: 2");
    const raised = await run("diff", "HEAD");
    expect(raised.stdout).toContain("signal output-days computes something else, as version 2 says (before: 1).");
    expect(raised.code).toBe(0);

    gitIn(folder, "checkout", "--quiet", outputDays);
    edit(outputDays, "How often do they produce?", "On how many days do they produce?");
    const rewritten = await run("diff", "HEAD", "--json");
    expect(JSON.parse(rewritten.stdout)).toMatchObject({
      exit_code: 0,
      code: { files: [outputDays], packages: false },
      definitions: { unversioned: [], versioned: [], following: [] },
    });
    gitIn(folder, "checkout", "--quiet", outputDays);
  }, 240_000);

  it("assesses the base with the code of the base, and bands that follow from a component are no change of their own", async () => {
    edit(outputYear, /weight: \d+/, "weight: 90");
    const { code, stdout } = await run("diff", "HEAD", "--json");
    const { definitions, health } = JSON.parse(stdout);
    expect(definitions.unversioned).toEqual([
      { id: "output-year", kind: "component", versionBefore: 1, versionAfter: 1 },
    ]);
    expect(health.scores.changes.length).toBeGreaterThan(6);
    expect(code).toBe(1);
    gitIn(folder, "checkout", "--quiet", outputYear);
  }, 240_000);

  it("names the commit to compare with when the base cannot read the facts", async () => {
    const { code, stdout, stderr } = await run("diff", "HEAD~1");
    const last = gitIn(folder, "log", "-1", "--format=%h");
    expect(stderr).toContain(
      "HEAD~1 cannot assess the facts of the last load; the tables of facts changed after HEAD~1",
    );
    expect(stderr).toContain(`compare with ${last} or a later commit`);
    expect(stderr).toContain("accounts: column code_name is missing");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(gitIn(folder, "worktree", "list").split("\n")).toHaveLength(1);
  }, 240_000);
});
