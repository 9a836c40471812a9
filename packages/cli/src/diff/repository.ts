import { realpath } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../usage-error.ts";
import { git, gitOrNull } from "./git.ts";

/** The two versions that are compared. */
export interface Versions {
  /** Top folder of the work tree. */
  readonly root: string;
  /** The configuration, relative to it. */
  readonly config: string;
  /** The reference as it was named, and its commit. */
  readonly base: string;
  readonly baseCommit: string;
  readonly baseSubject: string;
  /** The commit of the work tree, and whether files differ from it. */
  readonly headCommit: string;
  readonly isDirty: boolean;
  /** Commits of the base that the work tree does not have; they count as taken away. */
  readonly notInHead: number;
  /** The program, relative to the top folder, when it is part of this repository; null when it is installed. */
  readonly program: string | null;
}

const cliFolder = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Finds the repository of a configuration and the commit of a reference.
 *
 * @throws UsageError when the configuration is in no repository, or the reference names no commit
 */
export async function versionsOf(configPath: string, base: string): Promise<Versions> {
  const path = await realpath(configPath);
  const root = await gitOrNull(dirname(path), "rev-parse", "--show-toplevel");
  if (!root) {
    throw new UsageError(
      `${configPath} is in no git repository, so there is nothing to compare it with; run git init and commit it`,
    );
  }
  const baseCommit = await gitOrNull(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`);
  if (!baseCommit) {
    throw new UsageError(
      `no such commit: ${base}; name a branch, a tag or a commit that git log shows, and fetch it first where a clone is shallow (git fetch origin ${base})`,
    );
  }
  const headCommit = await gitOrNull(root, "rev-parse", "--verify", "--quiet", "HEAD");
  const config = relative(root, path).split(sep).join("/");
  return {
    root,
    config,
    base,
    baseCommit,
    baseSubject: await git(root, "log", "-1", "--no-show-signature", "--format=%s", baseCommit),
    headCommit: headCommit ?? baseCommit,
    isDirty: (await git(root, "status", "--porcelain", "--untracked-files=normal")) !== "",
    notInHead: Number(await git(root, "rev-list", "--count", `HEAD..${baseCommit}`)),
    program: await programIn(root),
  };
}

async function programIn(root: string): Promise<string | null> {
  const folder = relative(root, await realpath(cliFolder))
    .split(sep)
    .join("/");
  if (folder.startsWith("..") || folder.split("/").includes("node_modules")) return null;
  const program = `${folder}/bin/vitals.js`;
  return (await git(root, "ls-files", "--", program)) === "" ? null : program;
}
