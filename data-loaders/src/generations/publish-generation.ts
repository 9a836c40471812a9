import { existsSync, statSync } from "node:fs";
import { lstat, mkdir, readdir, readlink, rename, rm, stat, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { folderHash } from "./content-hash.ts";
import { removeLeftovers, temporaryName } from "./temporary-name.ts";

/** How many generations of one kind stay, the current one included. */
const kept = 2;

/**
 * Publishes a folder of files all at once: readers of `<stateDir>/<kind>` see the old files or the new, never a mixture.
 *
 * The files are written aside, named by their content, and shown by moving one symlink. What a killed run left behind is
 * removed, and so are all but the last two generations.
 *
 * @param writeInto - writes the files; a text it returns is the generation's name, which is a hash of the content otherwise
 * @returns the generation's name and the folder that readers use
 * @throws what `writeInto` throws, with the published generation untouched
 */
export async function publishGeneration(
  stateDir: string,
  kind: "facts" | "health",
  writeInto: (dir: string) => Promise<unknown>,
): Promise<{ generation: string; dir: string }> {
  const generations = join(stateDir, "generations");
  await mkdir(generations, { recursive: true });
  await removeLeftovers(generations);
  await removeLeftovers(stateDir);
  const draft = join(generations, temporaryName(kind));
  const content = join(draft, kind);
  try {
    await mkdir(content, { recursive: true });
    const name = await writeInto(content);
    const generation = typeof name === "string" ? name : await folderHash(content);
    const home = await settle(draft, join(generations, `${kind}-${generation}`), kind);
    await pointTo(stateDir, kind, join("generations", basename(home), kind));
    await removeOld(generations, kind, basename(home));
    return { generation, dir: join(stateDir, kind) };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Moves the draft to its name; a folder of that name that is whole already stays, a damaged one is not overwritten. */
async function settle(draft: string, home: string, kind: string): Promise<string> {
  if (!existsSync(home)) {
    await rename(draft, home);
    return home;
  }
  if (await isSame(join(home, kind), join(draft, kind))) return home;
  return settle(draft, `${home}-again`, kind);
}

/** Whether two folders hold the same files; two names of one file need no look into it. */
async function isSame(home: string, draft: string): Promise<boolean> {
  const isOne = new Map<string, boolean>();
  const isLinked = (path: string) => {
    const known = isOne.get(path) ?? isOneFile(join(home, path), join(draft, path));
    isOne.set(path, known);
    return known;
  };
  return (await folderHash(home, isLinked)) === (await folderHash(draft, isLinked));
}

function isOneFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

/**
 * Makes `<stateDir>/<name>` point to a folder, in one step whatever it pointed to before.
 *
 * Where a copy or a cache has turned the link into a plain folder, which no rename can replace, that goes away first.
 */
export async function pointTo(stateDir: string, name: string, target: string): Promise<void> {
  const link = join(stateDir, temporaryName(name));
  const home = join(stateDir, name);
  await symlink(target, link, "dir");
  if (!(await isPlainFolder(home))) return rename(link, home);
  const aside = join(stateDir, temporaryName(name));
  await rename(home, aside);
  await rename(link, home);
  await rm(aside, { recursive: true, force: true });
}

async function isPlainFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isDirectory() ?? false;
}

async function removeOld(generations: string, kind: string, current: string): Promise<void> {
  const previous = await newestFirst(generations, kind);
  const stay = new Set([current, ...previous.filter((name) => name !== current).slice(0, kept - 1)]);
  for (const name of previous) {
    if (!stay.has(name)) await rm(join(generations, name), { recursive: true, force: true });
  }
}

async function newestFirst(generations: string, kind: string): Promise<string[]> {
  const names = (await readdir(generations)).filter((name) => name.startsWith(`${kind}-`));
  const times = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(generations, name))).mtimeMs })),
  );
  return times.sort((a, b) => b.time - a.time).map(({ name }) => name);
}

/** The folder of the published generation, without the symlink where there is one; null when nothing was published yet. */
export async function publishedDir(stateDir: string, kind: "facts" | "health"): Promise<string | null> {
  const link = join(stateDir, kind);
  if (!existsSync(link)) return null;
  if (await isPlainFolder(link)) return link;
  return join(dirname(link), await readlink(link));
}
