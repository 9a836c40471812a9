import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { appendEntry } from "../../src/ledger/append-entry.ts";
import type { Publication } from "../../src/ledger/entry.ts";
import { proveLedger } from "../../src/ledger/ledger.ts";
import { readLedgerFiles } from "../../src/ledger/ledger-files.ts";
import { nextEntry } from "../../src/ledger/next-entry.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { publicationIn } from "./made-up-entries.ts";

/** The ledger in a folder, proved. */
export const prove = async (folder: string) => proveLedger(await readLedgerFiles(folder));

/** Publishes into a folder, as a build whose data reaches to the week of the publication. */
export async function publish(
  folder: string,
  publication: Publication,
  newest = publication.said.week,
): Promise<string> {
  const { entry, text, says } = nextEntry(await prove(folder), publication, newest);
  if (entry) await appendEntry(folder, { entry, text });
  return says;
}

/** A ledger of 2026-W44, W45, W45 corrected, and W46. */
export async function fourEntries(): Promise<string> {
  const folder = join(temporaryFolder(), "ledger");
  await publish(folder, publicationIn("2026-10-26"));
  await publish(folder, publicationIn("2026-11-02"));
  await publish(folder, publicationIn("2026-11-02", 65));
  await publish(folder, publicationIn("2026-11-09"));
  return folder;
}

/** Names of the files in it, drafts and settings of Git apart. */
export const written = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith("."));
/** Text of one of them. */
export const textOf = (folder: string, name: string) => readFileSync(join(folder, name), "utf8");
