import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileHash } from "@vitals/data-loaders";

/** The file beside the health tables that says what they were made of. */
const madeOfFile = "made-of.json";

/** What a generation of health says of itself. */
export interface MadeOf {
  /** The generation of the facts. */
  readonly facts: string;
  /** The print of everything that went in, and of the code alone. */
  readonly inputs: string;
  readonly code: string;
  /** SHA-256 of every file of the generation but this one, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a folder of health says it was made of; null where it says nothing that can be read. */
export async function readMadeOf(folder: string): Promise<MadeOf | null> {
  try {
    const read = JSON.parse(await readFile(join(folder, madeOfFile), "utf8")) as MadeOf;
    const isComplete = [read.facts, read.inputs, read.code].every((text) => typeof text === "string");
    return isComplete && read.files ? read : null;
  } catch {
    return null;
  }
}

/** Writes it beside the tables, which stand there already. */
export async function writeMadeOf(folder: string, made: Omit<MadeOf, "files">): Promise<void> {
  const files = await hashesIn(folder);
  await writeFile(join(folder, madeOfFile), JSON.stringify({ ...made, files }));
}

/** Whether the tables in a folder are, byte for byte, those that were written. */
export async function isWhole(folder: string, { files }: MadeOf): Promise<boolean> {
  const found = await hashesIn(folder);
  const names = new Set([...Object.keys(files), ...Object.keys(found)]);
  return [...names].every((name) => files[name] !== undefined && files[name] === found[name]);
}

async function hashesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== madeOfFile).sort();
  const hashes: [string, string][] = [];
  for (const name of names) hashes.push([name, await fileHash(join(folder, name))]);
  return Object.fromEntries(hashes);
}
