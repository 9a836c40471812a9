import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Whoever runs the tests need not have told git their name. */
const author = ["-c", "user.name=Ann", "-c", "user.email=ann@example.com", "-c", "commit.gpgsign=false"];

/** What git prints in a folder. */
export function gitIn(folder: string, ...args: string[]): string {
  return execFileSync("git", ["-C", folder, ...author, ...args], { encoding: "utf8" }).trim();
}

/** Makes a folder a repository with everything in it committed, but what a build makes. */
export function committed(folder: string): string {
  writeFileSync(join(folder, ".gitignore"), "node_modules/\n.vitals\ndist\n");
  gitIn(folder, "init", "--quiet", "--initial-branch", "main");
  commitAll(folder, "Begin");
  return folder;
}

/** Commits everything as it stands. */
export function commitAll(folder: string, subject: string): void {
  gitIn(folder, "add", "--all");
  gitIn(folder, "commit", "--quiet", "--message", subject);
}
