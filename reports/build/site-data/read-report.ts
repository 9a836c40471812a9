import { inputTables } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { InputCounts } from "../../src/components/accounting-table.js";
import type { Site } from "../../src/components/site-file.js";
import { type BenchmarkBook, benchmarkBook } from "./benchmark-book.ts";
import { type Book, readBook } from "./book.ts";
import { type Columns, rowsOf, type Tables } from "./columns.ts";
import { type DataNotice, dataNotices } from "./data-notices.ts";
import { type ScoreSetting, scoreSetting } from "./score-setting.ts";
import { type SignalToday, signalsToday } from "./signal-norms.ts";
import { siteFileOf } from "./site-file-of.ts";
import { siteNotices } from "./site-notices.ts";
import { siteScore } from "./site-score.ts";
import type { ReportTables, Slice } from "./slice.ts";
import { sliceNotice } from "./slice-notice.ts";
import { weekTable } from "./week-table.ts";

/** The finished data of a report, as everything that is printed from it starts. */
export interface Assessed {
  /** The fact tables by name, dates as epoch days, times as ms of wall time. */
  readonly facts: Tables;
  /** The health tables by name. */
  readonly health: Tables;
  readonly config: Config;
  /** The whole book where the tables are a slice of it: what is said of everybody is taken from there. */
  readonly within?: { readonly book: ReportTables; readonly slice: Slice };
}

/** What the pages, the digest and the archive say alike. */
export interface Report {
  readonly book: Book;
  /** The tables of accounts and weeks, their rows of the report week. */
  readonly weekly: { readonly signals: Columns | undefined; readonly scores: Columns | undefined };
  readonly inputs: readonly InputCounts[];
  readonly today: ReadonlyMap<string, SignalToday>;
  readonly benchmarks: BenchmarkBook;
  readonly wrong: readonly DataNotice[];
  readonly setting: ScoreSetting;
  readonly site: Site;
}

/** Reads what is said about the whole book and about the data behind it. */
export function readReport({ facts, health, config, within }: Assessed): Report {
  const book = readBook(facts, health);
  const weekly = {
    signals: weekTable(health.signals, book.lastWeek),
    scores: weekTable(health.scores, book.lastWeek),
  };
  const inputs = inReadingOrder([...rowsOf<InputCounts>(facts.load_report)]);
  const wrong = dataNotices(health);
  const notices = siteNotices({ inputs, book, dataNotices: wrong, unknownCommands: unknownCommands(facts) });
  if (within) notices.unshift(sliceNotice(within.slice));
  const setting = scoreSetting(config);
  const score = siteScore(config, { facts: within?.book.facts ?? facts, health, setting });
  const site = siteFileOf(config, { book, inputs, notices, score });
  return {
    ...{ book, weekly, inputs, wrong, setting },
    today: signalsToday(weekly.signals, book),
    benchmarks: benchmarkBook(health.benchmarks),
    site: within ? { ...site, isSlice: true } : site,
  };
}

/** Events first, then as the inputs are documented. */
function inReadingOrder(inputs: InputCounts[]): InputCounts[] {
  const order = Object.keys(inputTables);
  return inputs.sort((a, b) => order.indexOf(a.input) - order.indexOf(b.input));
}

function unknownCommands(facts: Tables): { commands: number; events: number } {
  const unknown = [...rowsOf<{ origin: string; events: number }>(facts.catalogue)].filter(
    ({ origin }) => origin === "unknown",
  );
  return { commands: unknown.length, events: unknown.reduce((sum, { events }) => sum + events, 0) };
}
