import { setImmediate as turn } from "node:timers/promises";
import { accountParts } from "./account-parts.ts";
import { once } from "./once.ts";
import type { PagePart } from "./page-parts.ts";
import { type Assessed, readReport } from "./read-report.ts";
import { saver } from "./saver.ts";
import { type Save, writerInto } from "./sync-folder.ts";
import { valueBook } from "./value/value-book.ts";

/** Accounts from one up to, not including, another, by their place in the book. */
export interface AccountBlock {
  readonly from: number;
  readonly to: number;
}

/** Another process that writes files of accounts into the same folder, from the same tables. */
export interface AccountsHelper {
  /**
   * Writes one block after the other.
   *
   * @param next - gives a block, as long as there are any
   * @returns settles when all blocks that it was given are written; rejects when it cannot go on
   */
  write(next: () => AccountBlock | undefined): Promise<void>;
}

/** Accounts whose rows most likely come with one reading of a table. */
const blockSize = 150;

/** Accounts' files on the way. */
interface SharedAccounts {
  /** Writes what the helper leaves; settles when all are written. */
  write(save: Save): Promise<void>;
  /** Gives the helper nothing more and waits until it writes nothing. */
  stop(): Promise<void>;
}

/**
 * Has the files of accounts written, by the helper from the first on and here from the last.
 *
 * @param keep - told the names of the files that the helper writes
 */
export function shareAccounts(
  parts: readonly PagePart[],
  helper: AccountsHelper | undefined,
  keep: (name: string) => void,
): SharedAccounts {
  const blocks: AccountBlock[] = [];
  for (let from = 0; from < parts.length; from += blockSize)
    blocks.push({ from, to: Math.min(parts.length, from + blockSize) });
  const helped = helper?.write(() => {
    const block = blocks.shift();
    for (const { names } of parts.slice(block?.from ?? 0, block?.to ?? 0)) names.forEach(keep);
    return block;
  });
  // Its failure is heard when this process has done its own part.
  const stopped = helped?.catch(() => {});
  const takeBlock = () => (helped ? blocks.pop() : blocks.shift());
  return {
    async write(save) {
      for (let block = takeBlock(); block; block = takeBlock()) {
        for (const part of parts.slice(block.from, block.to)) await part.write(saver(save));
        // Lets the helper be heard and be given its next block.
        if (helped) await turn();
      }
      await helped;
    },
    async stop() {
      blocks.length = 0;
      await stopped;
    },
  };
}

/** What a helper does: writes the files of blocks of accounts into the folder that pages read. */
export function accountsWriter(input: Assessed, dataDir: string): (block: AccountBlock) => Promise<void> {
  const report = readReport(input);
  const value = once(() => valueBook(report.book, input.facts, input.config.currency));
  const parts = accountParts(report, { ...input, value });
  const save = saver(writerInto(dataDir));
  return async ({ from, to }) => {
    for (const part of parts.slice(from, to)) await part.write(save);
  };
}
