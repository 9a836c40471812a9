import { git } from "./git.ts";
import type { Versions } from "./repository.ts";

/** Code that definitions are made of, relative to the top folder of this repository. */
const definingFolders = ["packages/metrics/src", "packages/tables/src"];

/** Other versions of installed packages compute other numbers; both sides run on those installed here. */
const lockFile = "package-lock.json";

/** What changed in the code since the base, committed or not. */
export interface CodeChanges {
  /** Files that definitions are made of. */
  readonly files: readonly string[];
  /** Whether the packages that are installed may not be those of the base. */
  readonly packages: boolean;
}

/** Nothing when the program is installed and no part of the repository: then both sides run the same code. */
export async function codeChanges({ root, baseCommit, program }: Versions): Promise<CodeChanges> {
  if (program === null) return { files: [], packages: false };
  const changed = await changedSince(root, baseCommit, [...definingFolders, lockFile]);
  return { files: changed.filter((path) => path !== lockFile), packages: changed.includes(lockFile) };
}

async function changedSince(root: string, commit: string, paths: string[]): Promise<string[]> {
  const [tracked, untracked] = await Promise.all([
    git(root, "diff", "--name-only", "-z", commit, "--", ...paths),
    git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", ...paths),
  ]);
  return [...new Set(`${tracked}\0${untracked}`.split("\0").filter((path) => path !== ""))].sort();
}
