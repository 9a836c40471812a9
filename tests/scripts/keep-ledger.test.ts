import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repositoryRoot } from "../repository/repository-root.ts";

const script = join(repositoryRoot, ".github/keep-ledger.sh");
let folder: string;
let origin: string;

const git = (cwd: string, ...args: string[]) => execFileSync("git", args, { cwd, encoding: "utf8" });

/** A fresh clone, as every run of the workflow has one. */
function clone(name: string): string {
  git(folder, "clone", "--quiet", origin, name);
  return join(folder, name);
}

/** Runs the script in a clone with a ledger of these files. */
function keep(where: string, files: Record<string, string>) {
  const ledger = mkdtempSync(join(folder, "built-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(ledger, name), text);
  return spawnSync("bash", [script, ledger], { cwd: where, encoding: "utf8" });
}

const kept = () => git(origin, "ls-tree", "-r", "--name-only", "vitals-ledger").trim().split("\n");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vitals-keep-ledger-"));
  origin = join(folder, "origin.git");
  git(folder, "init", "--quiet", "--bare", "--initial-branch=main", origin);
  const seed = join(folder, "seed");
  mkdirSync(seed);
  git(seed, "init", "--quiet", "--initial-branch=main");
  writeFileSync(join(seed, "README.md"), "a report\n");
  git(seed, "add", ".");
  git(seed, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "-m", "Begin");
  git(seed, "push", "--quiet", origin, "main");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("keeping the ledger on its branch", () => {
  const first = { "2026-W45.json": "one\n", "head.json": "1\n", ".gitattributes": "* -text\n" };
  const second = { ...first, "2026-W46.json": "two\n", "head.json": "2\n" };

  it("begins a branch with nothing else in it, then adds to it, and leaves it when there is nothing new", () => {
    expect(keep(clone("a"), first)).toMatchObject({ status: 0, stdout: expect.stringContaining("Kept: ") });
    expect(kept()).toEqual(["ledger/.gitattributes", "ledger/2026-W45.json", "ledger/head.json"]);
    expect(keep(clone("b"), second).status).toBe(0);
    expect(kept()).toContain("ledger/2026-W46.json");
    expect(git(origin, "show", "vitals-ledger:ledger/head.json")).toBe("2\n");
    expect(keep(clone("c"), second)).toMatchObject({ status: 0, stdout: "Nothing new to keep.\n" });
    expect(git(origin, "rev-list", "--count", "vitals-ledger").trim()).toBe("2");
  });

  it("refuses to change an entry, and keeps those that a build no longer has", () => {
    keep(clone("a"), second);
    const changed = keep(clone("b"), { ...second, "2026-W45.json": "another\n" });
    expect(changed).toMatchObject({ status: 1, stdout: expect.stringContaining("ledger/2026-W45.json") });
    expect(git(origin, "show", "vitals-ledger:ledger/2026-W45.json")).toBe("one\n");
    expect(keep(clone("c"), { "2026-W47.json": "three\n" }).status).toBe(0);
    expect(kept()).toEqual(
      expect.arrayContaining(["ledger/2026-W45.json", "ledger/2026-W46.json", "ledger/2026-W47.json"]),
    );
  });

  it("fails when the branch cannot be reached, instead of beginning another", () => {
    const lost = clone("a");
    keep(lost, first);
    git(lost, "remote", "set-url", "origin", join(folder, "nowhere.git"));
    expect(keep(lost, second).status).not.toBe(0);
  });
});
