import { type Entry, entryFile } from "./entry.ts";
import { headFrom } from "./head.ts";
import { headFile, type LedgerFiles } from "./ledger-files.ts";
import { readEntry } from "./read-entry.ts";

/** A ledger as far as it is proved. */
export interface Ledger {
  /** In the order of the chain, up to the first that is broken. */
  readonly entries: readonly Entry[];
  /** The first thing that is wrong, with the name of the file; null when every entry is proved. */
  readonly wrong: string | null;
}

/**
 * Proves a ledger: every entry is what was written, follows the one before it, stands where its week says, and none is
 * missing, not even at the end.
 */
export function proveLedger({ entries: files, head }: LedgerFiles): Ledger {
  const entries: Entry[] = [];
  for (const { name, text } of files) {
    const read = readEntry(text);
    const wrong = "wrong" in read ? read.wrong : outOfPlace(read.entry, name, entries.at(-1));
    if (wrong !== null) return { entries, wrong: `${name} ${wrong}` };
    if ("entry" in read) entries.push(read.entry);
  }
  return { entries, wrong: endMissing(entries, head) };
}

function outOfPlace(entry: Entry, name: string, before: Entry | undefined): string | null {
  const { number, previous } = entry;
  if (entryFile(entry) !== name) return `is out of place: it was written as ${entryFile(entry)}`;
  const place = (before?.number ?? 0) + 1;
  const after = before ? `${entryFile(before)}, number ${before.number}` : "nothing";
  if (number > place) {
    const gap = number - place === 1 ? `entry ${place} is` : `entries ${place} to ${number - 1} are`;
    return `is number ${number} and stands after ${after}: ${gap} missing`;
  }
  if (number < place) return `is out of order: it is number ${number} and stands after ${after}`;
  if (previous !== (before?.hash ?? null)) {
    return `does not follow ${after}: it was written after an entry with another hash, so one of the two was replaced`;
  }
  return null;
}

/** Entries after the head are whole: a run that ended before it could note them wrote them. */
function endMissing(entries: readonly Entry[], text: string | null): string | null {
  if (text === null) return entries.length > 1 ? `${headFile} is missing: it names the newest entry` : null;
  const head = headFrom(text);
  if (!head) return `${headFile} cannot be read; it names the newest entry`;
  const named = entries[head.number - 1];
  if (!named) return `${head.file}, entry ${head.number}, is missing: ${headFile} names it as written`;
  return named.hash === head.hash
    ? null
    : `${entryFile(named)} is not the entry that ${headFile} names: one was replaced`;
}
