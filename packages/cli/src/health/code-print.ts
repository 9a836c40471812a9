import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { folderHash } from "@vitals/data-loaders";

/** Packages of ours that decide, beside this one, what the health tables say, down to the bytes of their files. */
const ours = ["@vitals/metrics", "@vitals/tables", "@vitals/data-loaders"];

/** Packages of others that take part in it, each beside the one of ours that asks for it. */
const theirs = [
  ["@vitals/metrics", "arquero"],
  ["@vitals/data-loaders", "apache-arrow"],
] as const;

/**
 * Names the code that makes health of facts: the same sources of ours, versions of others and engine give the same text.
 *
 * Sources are read from disk and not taken from a version number, so that an edit of a signal counts from its first run.
 */
export async function codePrint(): Promise<string> {
  const hash = createHash("sha256").update(`${process.versions.v8} ${process.arch}\0`);
  for (const name of ours) hash.update(`${name} ${await folderHash(dirname(entryOf(name)))}\0`);
  hash.update(`@vitals/cli ${await folderHash(fileURLToPath(new URL("..", import.meta.url)))}\0`);
  for (const [asking, name] of theirs) hash.update(`${name} ${await versionOf(name, entryOf(asking))}\0`);
  return hash.digest("hex");
}

function entryOf(name: string): string {
  return fileURLToPath(import.meta.resolve(name));
}

/** The version of an installed package, from the nearest `package.json` above its entry that bears its name. */
async function versionOf(name: string, askedFrom: string): Promise<string> {
  let folder = dirname(createRequire(askedFrom).resolve(name));
  for (;;) {
    const text = await readFile(join(folder, "package.json"), "utf8").catch(() => "{}");
    const found = JSON.parse(text) as { name?: string; version?: string };
    if (found.name === name && found.version) return found.version;
    if (dirname(folder) === folder) throw new Error(`package ${name} has no package.json above ${askedFrom}`);
    folder = dirname(folder);
  }
}
