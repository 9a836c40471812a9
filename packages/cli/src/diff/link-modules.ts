import { existsSync } from "node:fs";
import { mkdir, readdir, realpath, symlink } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { git } from "./git.ts";

/**
 * Gives a checked-out version the installed packages of the work tree, as links.
 *
 * A link to a package of the repository itself, as npm makes for workspaces, is made anew, to that package of the
 * checked-out version: its code must not run on ours.
 *
 * @param root - top folder of the work tree
 * @param base - top folder of the checked-out version
 */
export async function linkModules(root: string, base: string): Promise<void> {
  const listed = (await git(base, "ls-files", "-z", "--", "package.json", "*/package.json")).split("\0");
  const folders = new Set(["", ...listed.filter((path) => path !== "").map((path) => dirname(path))]);
  for (const folder of folders) {
    const from = join(root, folder, "node_modules");
    const to = join(base, folder, "node_modules");
    if (existsSync(from) && !existsSync(to)) await linkEntries(from, to, { root: await realpath(root), base });
  }
}

async function linkEntries(from: string, to: string, trees: { root: string; base: string }): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && entry.name.startsWith("@")) await linkEntries(source, target, trees);
    else if (existsSync(source)) await linkEntry(await realpath(source), target, trees);
  }
}

async function linkEntry(real: string, target: string, { root, base }: { root: string; base: string }): Promise<void> {
  const inside = relative(root, real);
  const isOwn = !inside.startsWith("..") && !inside.split("/").includes("node_modules");
  const counterpart = isOwn ? join(base, inside) : real;
  if (existsSync(counterpart)) await symlink(counterpart, target);
}
