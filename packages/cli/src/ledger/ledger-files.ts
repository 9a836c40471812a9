import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The files of a ledger as they lie there. */
export interface LedgerFiles {
  /** Texts of the entries by file name, in the order of weeks and corrections. */
  readonly entries: readonly { readonly name: string; readonly text: string }[];
  /** Text of the file that names the newest entry; null when there is none. */
  readonly head: string | null;
}

/** The file that names the newest entry, so that one that vanished is missed. */
export const headFile = "head.json";

const named = /^(\d{4}-W\d{2})(?:\.correction-(\d+))?\.json$/;

/** Reads a ledger; a folder that does not exist holds none. */
export async function readLedgerFiles(folder: string): Promise<LedgerFiles> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [] as string[];
    throw new Error(`cannot read the ledger in ${folder}: ${error.message}`, { cause: error });
  });
  const entries = names
    .flatMap((name) => {
      const [, week, correction = "0"] = named.exec(name) ?? [];
      return week ? [{ name, week, correction: Number(correction) }] : [];
    })
    .sort((one, other) => (one.week < other.week ? -1 : one.week > other.week ? 1 : one.correction - other.correction));
  const texts: { name: string; text: string }[] = [];
  for (const { name } of entries) texts.push({ name, text: await readFile(join(folder, name), "utf8") });
  const head = names.includes(headFile) ? await readFile(join(folder, headFile), "utf8") : null;
  return { entries: texts, head };
}
