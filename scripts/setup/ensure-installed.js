import { installDifference } from "./install-state.js";
import { needNode } from "./node-version.js";
import { repository } from "./repository.js";
import { run } from "./run.js";

/** Installs the locked dependencies when they are missing or out of date; ends the process when that fails. */
export async function ensureInstalled() {
  needNode();
  const difference = installDifference(repository);
  if (!difference) return;
  process.stderr.write(`installing the locked dependencies (${difference})\n`);
  const npm = process.env.npm_execpath;
  const code = npm
    ? await run(process.execPath, [npm, "ci", "--no-audit", "--no-fund"])
    : await run("npm", ["ci", "--no-audit", "--no-fund"], { shell: process.platform === "win32" });
  if (code === 0) return;
  process.stderr.write("npm ci failed; its message is above. Nothing was built.\n");
  process.exit(1);
}
