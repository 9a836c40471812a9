import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UsageError } from "../usage-error.ts";

const execute = promisify(execFile);

/** What a hook or a wrapper says about its own repository must not lead us to another one. */
const leftOut = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"];

/** The environment of git: never the network, never a question, no lock that another git would wait for. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !leftOut.includes(name));
  return {
    ...Object.fromEntries(own),
    GIT_LFS_SKIP_SMUDGE: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C",
  };
}

/**
 * What git prints, without the last line break.
 *
 * @throws UsageError when there is no git
 * @throws Error with what git says
 */
export async function git(folder: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await execute("git", ["-C", folder, ...args], {
      env: gitEnvironment(),
      maxBuffer: 1 << 28,
    });
    return stdout.replace(/\n$/, "");
  } catch (cause) {
    const { code, stderr } = cause as { code?: unknown; stderr?: string };
    if (code === "ENOENT")
      throw new UsageError("git is not installed; vitals diff reads the older definitions with it");
    throw new Error(`git ${args[0]} failed in ${folder}: ${stderr?.trim() || String(cause)}`, { cause });
  }
}

/** The same, or null when git fails. */
export async function gitOrNull(folder: string, ...args: string[]): Promise<string | null> {
  return git(folder, ...args).catch((error: unknown) => {
    if (error instanceof UsageError) throw error;
    return null;
  });
}
