import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { entryFile } from "../ledger/entry.ts";
import { proveLedger } from "../ledger/ledger.ts";
import { readLedgerFiles } from "../ledger/ledger-files.ts";
import { ledgerText } from "../ledger/ledger-text.ts";
import { missingHash } from "../ledger/missing-hash.ts";
import { configOption, hashOption, jsonOption } from "../options.ts";

interface LedgerOptions extends Pick<StepOptions, "config" | "json"> {
  hash?: string;
}

/** Proves that nothing in the record was changed, removed or put in later. */
export const ledger: Command<LedgerOptions> = {
  options: [configOption, hashOption, jsonOption],
  run: async ({ hash, ...options }) => {
    const { ledgerDir, json } = await buildContext({ ...options, wait: 0 });
    const read = proveLedger(await readLedgerFiles(ledgerDir));
    const proved = { ...read, wrong: read.wrong ?? missingHash(read.entries, hash) };
    const entries = proved.entries.map(({ page, ...entry }) => ({
      file: entryFile(entry),
      ...entry,
      sentence: page?.sentence ?? null,
    }));
    process.stdout.write(json ? `${JSON.stringify({ ...proved, entries }, null, 2)}\n` : ledgerText(proved));
    return proved.wrong === null ? exitCode.fresh : exitCode.nothingPublished;
  },
};
