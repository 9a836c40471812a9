import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { removeLeftovers, temporaryName } from "@vitals/data-loaders";
import { type Entry, entryFile } from "./entry.ts";
import { headOf } from "./head.ts";
import { headFile } from "./ledger-files.ts";

/** Git must leave the bytes alone: other line ends would be another text. */
const gitAttributes = "* -text\n";

/**
 * Adds an entry: its file appears whole or not at all, and never in the place of another. Then `head.json` names it; a run
 * that dies in between leaves a ledger that is whole, and the next one notes it.
 *
 * @throws when the file is there already, because another build wrote it meanwhile
 */
export async function appendEntry(folder: string, { entry, text }: { entry: Entry; text: string }): Promise<void> {
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const file = entryFile(entry);
  await writeNew(folder, ".gitattributes", gitAttributes).catch(ignoreExisting);
  await writeNew(folder, file, text).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
    throw new Error(`${file} is in the ledger already: another build published meanwhile; build again`, {
      cause: error,
    });
  });
  await writeHead(folder, entry);
}

/** Makes `head.json` name an entry. */
export async function writeHead(folder: string, entry: Entry): Promise<void> {
  const draft = await writeDraft(folder, `${JSON.stringify(headOf(entry), null, 2)}\n`);
  await rename(draft, join(folder, headFile));
}

/** A link, unlike a rename, fails when the name is taken. */
async function writeNew(folder: string, name: string, text: string): Promise<void> {
  const draft = await writeDraft(folder, text);
  try {
    await link(draft, join(folder, name));
  } finally {
    await rm(draft);
  }
}

async function writeDraft(folder: string, text: string): Promise<string> {
  const draft = join(folder, temporaryName("ledger"));
  const file = await open(draft, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
