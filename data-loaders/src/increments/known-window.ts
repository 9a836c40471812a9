import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { folderHash } from "../generations/content-hash.ts";
import { temporaryName } from "../generations/temporary-name.ts";

/** Facts that an earlier load published, and what they follow from. */
export interface KnownWindow {
  key: string;
  generation: string;
  /** Mondays as epoch days. */
  firstWeek: number | null;
  lastWeek: number;
}

const home = (stateDir: string) => join(stateDir, "increments");
const knownPath = (stateDir: string) => join(home(stateDir), "window.json");

/** What the facts published last follow from; null when it is not known, or they are not whole. */
export async function knownWindow(stateDir: string, factsDir: string | null): Promise<KnownWindow | null> {
  if (factsDir === null || !existsSync(knownPath(stateDir))) return null;
  const known = parse(await readFile(knownPath(stateDir), "utf8"));
  if (!known) return null;
  const bytes = await readFile(join(factsDir, "window.arrow")).catch(() => null);
  const generation = bytes && tableFromIPC(bytes).getChild("generation")?.get(0);
  return generation === known.generation ? known : null;
}

/** Whether published facts are as they were written. */
export async function isWhole(factsDir: string, { generation }: KnownWindow): Promise<boolean> {
  return (await folderHash(factsDir, (path) => path === "window.arrow")) === generation;
}

/** Remembers what published facts follow from. */
export async function rememberWindow(stateDir: string, known: KnownWindow): Promise<void> {
  await mkdir(home(stateDir), { recursive: true });
  const draft = join(home(stateDir), temporaryName("window"));
  await writeFile(draft, JSON.stringify(known));
  await rename(draft, knownPath(stateDir));
}

function parse(text: string): KnownWindow | null {
  try {
    return JSON.parse(text) as KnownWindow;
  } catch {
    return null;
  }
}
