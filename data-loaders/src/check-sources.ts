import { type InputName, inputTables } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { createAliases } from "./accounts/create-accounts.ts";
import { type ColumnRange, columnRanges } from "./check/column-ranges.ts";
import { findingsOf } from "./check/findings-of.ts";
import { type IdOverlap, idOverlaps } from "./check/id-overlaps.ts";
import { type CheckedAccount, knownAccounts } from "./check/known-accounts.ts";
import { type QuarantineReason, quarantineReasonsOf } from "./check/quarantine-reasons.ts";
import { showsPeople } from "./check/shows-people.ts";
import type { Found } from "./check/source-finding.ts";
import { unknownJournalAccounts } from "./check/unknown-journal-accounts.ts";
import { withoutPeople } from "./check/without-people.ts";
import { type Engine, openEngine } from "./engine/open-engine.ts";
import { withScratch } from "./generations/with-scratch.ts";
import type { InputReading } from "./inputs/input-reading.ts";
import { createQuarantine, keepRejects, keepUnusable } from "./inputs/quarantine.ts";
import { readInput } from "./inputs/read-input.ts";
import { inputNames } from "./inputs/read-inputs.ts";
import type { LoadOptions } from "./load-options.ts";
import { openSessions } from "./servers/sessions.ts";
import { unmarkedNotice } from "./servers/weeks/watermark.ts";

/** What `vitals check` says about one input. */
export interface InputCheck {
  input: InputName;
  /** Whether the configuration gives it a source. */
  isConfigured: boolean;
  problems: string[];
  files: string[];
  /** The table or query and its connection, such as `events of warehouse`; null for files. */
  place: string | null;
  /** Why a server cannot group events, such as `occurred_at is of type text`; null where it can, or need not. */
  doubt: string | null;
  /** What follows from rows without a watermark, in a sentence; null where there are none. */
  unmarked: string | null;
  bytes: number;
  rows: number;
  rowsQuarantined: number;
  reasons: QuarantineReason[];
  /** Our columns that the source has, and that it has not; columns of the source that nothing uses. */
  found: string[];
  missing: string[];
  unused: string[];
  /** Of each column found, over the rows that can be used. */
  ranges: ColumnRange[];
}

export interface SourceCheck {
  inputs: InputCheck[];
  /** Problems of the aliases, which stand in no single source. */
  problems: string[];
  /** The accounts that a build would know; none while they cannot be told. */
  accounts: CheckedAccount[];
  /** How far the ids of the inputs and of the events are the same. */
  overlaps: IdOverlap[];
  /** What would make the report wrong, the most serious first. */
  findings: Found[];
}

/** Reads every source and says what is in it; publishes nothing and throws for no problem of a source. */
export async function checkSources(config: Config, options: LoadOptions): Promise<SourceCheck> {
  const checked = await checkAll(config, options);
  return showsPeople(config) ? checked : withoutPeople(checked);
}

async function checkAll(config: Config, options: LoadOptions): Promise<SourceCheck> {
  return withScratch(options.stateDir, async (scratch) => {
    const engine = await openEngine(scratch, options);
    // Ranges and ids are counted over rows, so events are not grouped here.
    const reading = { sessions: openSessions(config), isGrouped: false };
    try {
      await createQuarantine(engine);
      const inputs: InputCheck[] = [];
      const readings = {} as Record<InputName, InputReading>;
      for (const input of inputNames) {
        readings[input] = await readInput(engine, config, input, options, reading);
        inputs.push(await checkInput(engine, readings[input]));
      }
      const readable = inputs.filter(({ problems }) => problems.length === 0).map(({ input }) => input);
      const problems = readable.includes("accounts") ? await createAliases(engine, config) : [];
      const canCompare = readable.includes("accounts") && readable.includes("events") && problems.length === 0;
      if (!canCompare) return { inputs, problems, accounts: [], overlaps: [], findings: [] };
      return {
        inputs: await withUnknownAccounts(engine, inputs, options),
        problems,
        accounts: await knownAccounts(engine),
        overlaps: await idOverlaps(engine, inputs),
        findings: await findingsOf(engine, config, readings, options),
      };
    } finally {
      await reading.sessions.close();
      engine.close();
    }
  });
}

/** The inputs, with the conversations of the journal that name an account nobody knows. */
async function withUnknownAccounts(
  engine: Engine,
  inputs: readonly InputCheck[],
  { configDir }: LoadOptions,
): Promise<InputCheck[]> {
  const journal = inputs.find(({ input, problems, rows }) => input === "journal" && problems.length === 0 && rows > 0);
  if (!journal) return [...inputs];
  const unknown = await unknownJournalAccounts(engine, { files: journal.files, configDir });
  const rowsQuarantined = journal.rowsQuarantined + unknown.length;
  const reasons = [...journal.reasons, ...unknown];
  return inputs.map((each) => (each === journal ? { ...journal, rowsQuarantined, reasons } : each));
}

async function checkInput(engine: Engine, reading: InputReading): Promise<InputCheck> {
  const { input } = reading;
  const isReadable = reading.problems.length === 0;
  const isServer = reading.source?.connection !== undefined;
  const rejected = isReadable ? await keepRejects(engine, reading) : 0;
  const unusable = isReadable ? await keepUnusable(engine, inputTables[input], reading) : 0;
  return {
    input,
    isConfigured: reading.source !== null,
    problems: reading.problems,
    files: isServer ? [] : reading.fileNames,
    place: isServer ? (reading.fileNames[0] ?? null) : null,
    doubt: reading.doubt,
    unmarked: reading.unmarked > 0 ? unmarkedNotice(reading.unmarked, reading.source?.watermark ?? "") : null,
    bytes: reading.bytes,
    rows: reading.rowsRead,
    rowsQuarantined: rejected + unusable,
    reasons: await quarantineReasonsOf(engine, input),
    found: reading.mapped,
    missing: reading.source ? reading.missing : [],
    unused: reading.unused,
    ranges: isReadable ? await columnRanges(engine, input, reading.mapped, reading.rowsRead) : [],
  };
}
