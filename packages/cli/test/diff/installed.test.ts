import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, runVitals, startVitals } from "../run-vitals.ts";
import { folderWith, temporaryFolder } from "../temporary-folder.ts";
import { busyCompany, busyConfig } from "./busy-company.ts";
import { commitAll, committed, gitIn } from "./git-repository.ts";

const otherWeights = { score: { weights: { "last-output": 60, "output-year": 0 } } };

describe("vitals diff where the program is installed, and the repository holds a configuration only", () => {
  let folder: string;
  let temporary: string;
  const run = (...args: string[]) => ended(startVitals(folder, ["diff", ...args], { TMPDIR: temporary }));

  /** What tsx keeps of compiled code is no leftover of ours. */
  const leftovers = () => readdirSync(temporary).filter((name) => name.startsWith("vitals"));

  beforeAll(async () => {
    folder = committed(folderWith(busyCompany()));
    temporary = folderWith({});
    expect((await runVitals(folder, "load", "--wait", "300")).code).toBe(0);
  }, 120_000);
  afterAll(() => {
    for (const each of [folder, temporary]) rmSync(each, { recursive: true, force: true });
  });

  it("says that nothing changes when nothing did", async () => {
    const { code, stdout } = await run("HEAD");
    expect(stdout).toContain("Neither the code of definitions nor their settings changed.");
    expect(stdout).toContain("No customer of 12 changes band.");
    expect(stdout).toContain("No score of 12 changes.");
    expect(stdout).toContain("Every customer has the same band in every week.");
    expect(code).toBe(0);
  }, 120_000);

  it("counts a change of weights that is not committed, with points that add up", async () => {
    writeFileSync(join(folder, "vitals.config.js"), busyConfig(otherWeights));
    const { code, stdout } = await run("main", "--json");
    const document = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      status: "compared",
      exit_code: 0,
      versions: { base: "main", isDirty: true, program: null, notInHead: 0 },
      config: {
        assessed: ["score.weights.last-output: not set → 60", "score.weights.output-year: not set → 0"],
        loaded: [],
      },
      definitions: null,
      health: { week: "2026-05-18", customers: 12 },
    });
    const { changes } = document.health.scores;
    expect(changes.length).toBeGreaterThan(6);
    for (const { before, after, moved } of changes) {
      const sum = moved.reduce((all: number, each: { before: number; after: number }) => {
        return all + each.after - each.before;
      }, 0);
      expect(sum).toBeCloseTo(after - before, 6);
    }
    const sizes = changes.map(({ before, after }: { before: number; after: number }) => Math.abs(after - before));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(document.health.history).toHaveLength(26);
  }, 120_000);

  it("writes Markdown for a pull request, in which no name is markup and nobody is called", async () => {
    const { code, stdout } = await run("HEAD", "--markdown");
    expect(stdout).toMatch(/^## What a change of definitions moves\n\n- Before: HEAD, [0-9a-f]{9} \(Begin\)\.\n/);
    expect(stdout).toContain(
      "Changed: the configuration (score.weights.last-output: not set → 60, score.weights.output-year: not set → 0).",
    );
    expect(stdout).toContain("| customer | score | change | what moved it |\n| --- | --- | --- | --- |\n");
    expect(code).toBe(0);
  }, 120_000);

  it("leaves nothing behind: no work tree, no temporary file, no other health", async () => {
    expect(gitIn(folder, "worktree", "list").split("\n")).toHaveLength(1);
    expect(leftovers()).toEqual([]);
    expect(existsSync(join(folder, ".vitals/health"))).toBe(false);
    expect(gitIn(folder, "status", "--porcelain")).toBe("M vitals.config.js");
  });

  it("leaves nothing behind when it is interrupted, and cleans up after one that was killed", async () => {
    const stopped = async (signal: NodeJS.Signals, moment = "assessing under both") => {
      const child = startVitals(folder, ["diff", "HEAD"], { TMPDIR: temporary });
      child.stderr?.on("data", (text) => String(text).includes(moment) && child.kill(signal));
      return ended(child);
    };
    for (const moment of ["checking out", "assessing under both"]) {
      const { code, stdout } = await stopped("SIGINT", moment);
      expect({ moment, code, stdout }).toEqual({ moment, code: 1, stdout: "" });
      expect(gitIn(folder, "worktree", "list").split("\n")).toHaveLength(1);
      expect(leftovers()).toEqual([]);
    }

    expect((await stopped("SIGKILL")).code).toBe(null);
    expect(gitIn(folder, "worktree", "list").split("\n")).toHaveLength(2);
    expect((await run("HEAD")).code).toBe(0);
    expect(gitIn(folder, "worktree", "list").split("\n")).toHaveLength(1);
    expect(leftovers()).toEqual([]);
  }, 240_000);

  it("names settings that loading reads, because they show on neither side", async () => {
    writeFileSync(join(folder, "vitals.config.js"), busyConfig({ aliases: { c99: "c1" } }));
    const { stdout } = await run("HEAD");
    expect(stdout).toContain(
      'Also changed, but read by vitals load, so that both sides use what was last loaded: aliases.c99: not set → "c1".',
    );
  }, 120_000);

  it("says so when the base has commits that the work tree does not have", async () => {
    gitIn(folder, "checkout", "--quiet", "-b", "ahead");
    commitAll(folder, "Rename");
    gitIn(folder, "checkout", "--quiet", "main");
    const { stdout } = await run("ahead");
    expect(stdout).toContain("ahead has a commit that the work tree does not have, shown here as taken back");
  }, 120_000);
});

describe("vitals diff refuses with a way out", () => {
  it("when there is no repository, no such commit, no facts, or the base has no such configuration", async () => {
    const folder = temporaryFolder(busyCompany());
    const refused = async (...args: string[]) => {
      const { code, stderr } = await runVitals(folder, "diff", ...args);
      expect(code).toBe(2);
      return stderr;
    };
    expect(await refused("HEAD")).toContain("is in no git repository, so there is nothing to compare it with");
    committed(folder);
    expect(await refused("HEAD")).toContain("run vitals load first");
    expect((await runVitals(folder, "load", "--wait", "300")).code).toBe(0);
    expect(await refused("nowhere")).toContain("no such commit: nowhere; name a branch, a tag or a commit");
    expect(await refused("--upload-pack=x")).toContain("unknown option");

    writeFileSync(join(folder, "vitals.config.ts"), readFileSync(join(folder, "vitals.config.js")));
    rmSync(join(folder, "vitals.config.js"));
    expect(await refused("HEAD")).toContain("HEAD has no vitals.config.ts; name a later one");
    expect(gitIn(folder, "worktree", "list").split("\n")).toHaveLength(1);
  }, 120_000);

  it("when the base cannot be assessed, with what it says", async () => {
    const folder = temporaryFolder(busyCompany());
    appendFileSync(join(folder, "vitals.config.js"), "throw new Error('not today');\n");
    committed(folder);
    writeFileSync(join(folder, "vitals.config.js"), busyConfig());
    expect((await runVitals(folder, "load", "--wait", "300")).code).toBe(0);
    const { code, stdout, stderr } = await runVitals(folder, "diff", "HEAD");
    expect(stderr).toContain("HEAD cannot assess the facts of the last load; mend it there, name another base");
    expect(stderr).toContain("not today");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  }, 120_000);
});
