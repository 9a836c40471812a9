import { type InputName, inputTables } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { createAliases } from "../accounts/create-accounts.ts";
import type { Engine } from "../engine/open-engine.ts";
import { readIncrement } from "../increments/read-increment.ts";
import { EventsError, LoadError } from "../load-error.ts";
import type { LoadOptions } from "../load-options.ts";
import type { LoadReportRow } from "../load-result.ts";
import { readReport } from "../report/read-report.ts";
import { readWeeks } from "../servers/weeks/read-weeks.ts";
import type { InputReading } from "./input-reading.ts";
import { hasLastGood, useLastGood } from "./last-good.ts";
import { type Reading, readInput } from "./read-input.ts";
import { vanishedColumns } from "./vanished-columns.ts";
import { vanishedRows } from "./vanished-rows.ts";

export const inputNames = Object.keys(inputTables) as InputName[];

export interface Readings {
  readings: Record<InputName, InputReading>;
  /** Inputs whose source failed and whose last good rows stand in, with their line of the last good report. */
  failed: Map<InputName, LoadReportRow>;
  /** Folder of the facts published last; null when there are none. */
  lastGood: string | null;
}

/**
 * Reads every input into `clean_<input>`, and the aliases of accounts.
 *
 * @param lastGood - folder of the facts published last; null when there are none
 * @throws LoadError with every problem at once, when events fail, the aliases are wrong, or a source fails without
 *   earlier rows to stand in; EventsError when nothing but events is wrong
 */
export async function readInputs(
  engine: Engine,
  config: Config,
  options: LoadOptions,
  lastGood: string | null,
  reading: Reading,
): Promise<Readings> {
  const readings = {} as Record<InputName, InputReading>;
  const failed = new Map<InputName, LoadReportRow>();
  const problems: string[] = [];
  const report = lastGood === null || options.full ? [] : await readReport(lastGood);
  for (const input of inputNames) {
    const kept = input === "events" ? await readKept(engine, config, options, reading) : null;
    const read = kept ?? (await readInput(engine, config, input, options, reading));
    if (read.problems.length === 0) read.problems.push(...vanishedColumns(read, report), ...vanishedRows(read, report));
    readings[input] = read;
    if (read.problems.length === 0) continue;
    if (input === "events") continue;
    if (lastGood === null || !hasLastGood(lastGood, input)) problems.push(...read.problems);
    else failed.set(input, await useLastGood(engine, inputTables[input], lastGood));
  }
  const hasAccounts = readings.accounts.problems.length === 0 || failed.has("accounts");
  if (hasAccounts) problems.push(...(await createAliases(engine, config)));
  const unreadable = readings.events.problems;
  if (problems.length > 0) throw new LoadError([...unreadable, ...problems]);
  const others = new Map([...failed.keys()].map((input) => [input, readings[input].problems]));
  if (unreadable.length > 0) throw new EventsError(unreadable, { others });
  return { readings, failed, lastGood };
}

/** Reads what is new of events whose rows earlier loads kept; null where none can be kept. */
async function readKept(
  engine: Engine,
  config: Config,
  options: LoadOptions,
  { sessions }: Reading,
): Promise<InputReading | null> {
  return (await readIncrement(engine, config, options)) ?? (await readWeeks(engine, config, options, sessions));
}
