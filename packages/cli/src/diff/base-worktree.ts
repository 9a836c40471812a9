import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { git, gitEnvironment } from "./git.ts";
import type { Versions } from "./repository.ts";
import { placePattern, type TemporaryPlace } from "./temporary-place.ts";

/** Hooks of the repository are not ours to run: checking out must not install, build or fetch anything. */
const withoutHooks = ["-c", "core.hooksPath=/dev/null"];

/** Checks the base out beside everything else, as a work tree that git forgets again together with the place. */
export async function checkOutBase(
  { root, baseCommit }: Pick<Versions, "root" | "baseCommit">,
  place: TemporaryPlace,
): Promise<string> {
  await removeLeftovers(root);
  const folder = join(place.folder, "base");
  place.undo(() => forget(root, folder));
  addWorktree(root, folder, baseCommit);
  return folder;
}

/** Waits without letting anything else happen: an interruption meanwhile finds a work tree that can be taken away whole. */
function addWorktree(root: string, folder: string, commit: string): void {
  const args = ["-C", root, ...withoutHooks, "worktree", "add", "--quiet", "--detach", folder, commit];
  const { status, stderr } = spawnSync("git", args, { env: gitEnvironment(), encoding: "utf8" });
  if (status !== 0) throw new Error(`${commit} of ${root} cannot be checked out into ${folder}: ${stderr.trim()}`);
}

/** Removes the work trees of runs that were killed; those of living ones stay, and those of another machine or container. */
async function removeLeftovers(root: string): Promise<void> {
  const listed = await git(root, "worktree", "list", "--porcelain");
  for (const [, folder = ""] of listed.matchAll(/^worktree (.+)$/gm)) {
    const [, pid] = placePattern.exec(basename(dirname(folder))) ?? [];
    if (!pid || !existsSync(folder) || isAlive(Number(pid))) continue;
    forget(root, folder);
    rmSync(dirname(folder), { recursive: true, force: true });
  }
}

/** Twice forced: git locks a work tree while it checks it out, and an interruption may come just then. */
function forget(root: string, folder: string): void {
  spawnSync("git", ["-C", root, "worktree", "remove", "--force", "--force", folder], {
    env: gitEnvironment(),
    stdio: "ignore",
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
