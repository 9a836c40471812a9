import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { installDifference } from "../../scripts/setup/install-state.js";
import { repositoryRoot } from "../repository/repository-root.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "vitals-install-"));
});
afterEach(() => rmSync(root, { recursive: true }));

interface Entry {
  version?: string;
  optional?: boolean;
  link?: boolean;
}

function lay(
  locked: Record<string, Entry>,
  installed: Record<string, Entry> | null,
  onDisk = Object.keys(installed ?? {}),
) {
  writeFileSync(join(root, "package-lock.json"), JSON.stringify({ packages: { "": {}, ...locked } }));
  for (const path of onDisk) mkdirSync(join(root, path), { recursive: true });
  if (installed) writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }));
  return installDifference(root);
}

const a = "node_modules/a";

describe("what is installed", () => {
  it.each<[string, Record<string, Entry>, Record<string, Entry> | null, string | null]>([
    ["nothing at all", { [a]: { version: "1" } }, null, "nothing is installed"],
    ["what is locked", { [a]: { version: "1" } }, { [a]: { version: "1" } }, null],
    ["another version", { [a]: { version: "2" } }, { [a]: { version: "1" } }, `${a} is 1, not 2`],
    ["one too few", { [a]: { version: "1" } }, {}, `${a} is missing, not 1`],
    ["all but one for another system", { [a]: { version: "1", optional: true } }, {}, null],
    ["a workspace", { "packages/b": {}, "node_modules/b": { link: true } }, { "node_modules/b": { link: true } }, null],
  ])("is compared with the lock: %s", (_what, locked, installed, difference) => {
    if (installed) mkdirSync(join(root, "node_modules"), { recursive: true });
    expect(lay(locked, installed)).toBe(difference);
  });

  it("is out of date when a folder has vanished", () => {
    mkdirSync(join(root, "node_modules"));
    expect(lay({ [a]: { version: "1" } }, { [a]: { version: "1" } }, [])).toBe(`${a} has vanished`);
  });

  it("is up to date in this repository", () => {
    expect(installDifference(repositoryRoot)).toBeNull();
  });
});
