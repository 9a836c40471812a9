import type { Band } from "@vitals/tables";
import type { AssessOptions } from "../columns.ts";
import type { History } from "../history/history.ts";
import { fewestWeeks } from "../monitor/expectations.ts";
import { unusualPauses } from "../monitor/pauses.ts";
import { rangeTail } from "../monitor/range-tail.ts";
import { verdicts } from "../monitor/verdicts.ts";
import type { Watch } from "../monitor/watch.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";
import { lastFourWeeks } from "./last-four-weeks.ts";
import { lastTwelveWeeks } from "./last-twelve-weeks.ts";

/** A band and why, in a few words. */
export interface BandOfWeek {
  readonly band: Band;
  readonly reason: string;
}

/** Below this share of what was, a customer that has settled after a drop is not green. */
const formerShare = 0.6;

/** For how long after a drop became a new normal the customer is told apart from one that was always so. */
const newNormalRememberedWeeks = 26;

/** The bands of an account, one for each of its rows, each from what was known in that week. */
export function accountBands(history: History, watch: Watch, options: AssessOptions, account: number): BandOfWeek[] {
  const from = history.start[account] as number;
  const pauses = unusualPauses(history, watch, account, options.budget).length;
  const bands: BandOfWeek[] = [];
  let before: Band = "none";
  for (let i = 0; i < pauses.length; i++) {
    const kept = reasonToKeep(watch, from + i);
    const band: BandOfWeek = kept
      ? { band: before, reason: kept }
      : judged(history, watch, options, from + i, pauses[i] as number);
    bands.push(band);
    before = band.band;
  }
  return bands;
}

function reasonToKeep(watch: Watch, row: number): string | undefined {
  const verdict = verdicts[watch.verdict[row] as number];
  if (verdict === "lull") return `in a declared lull: ${watch.lullNames[watch.lullOf[row] as number]}`;
  if (verdict === "after a lull") return "coming back from a declared lull";
  if (verdict === "own lull") return "low as in the same weeks of last year: a lull of its own";
  if (verdict === "year-end") return "the year's end is not judged";
  if (verdict === "not loaded") return "this week was not loaded";
  if (verdict === "fleet fault") return "most customers fell in the same week, so it is not held against this one";
  return undefined;
}

function judged(history: History, watch: Watch, options: AssessOptions, row: number, pause: number): BandOfWeek {
  const drop = dropAt(watch, row);
  if (drop)
    return { band: "red", reason: `output down since the ${writtenWeek(history.week[drop.onsetRow] as number)}` };
  if (pause > 0)
    return { band: "red", reason: `nothing made for ${counted(pause, "week")}, its longest pause in a year` };
  const verdict = verdicts[watch.verdict[row] as number];
  if (verdict === "too new")
    return { band: "none", reason: `too new: fewer than ${fewestWeeks} weeks to compare with` };
  if (verdict === "too little") return comparedOverTwelveWeeks(history, watch, options, row);
  return comparedWithItself(history, watch, options, row);
}

function comparedWithItself(history: History, watch: Watch, { budget }: AssessOptions, row: number): BandOfWeek {
  const last = lastFourWeeks(history, watch, row, rangeTail(budget));
  if (!last) return { band: "none", reason: "too little output to judge" };
  const range = `${figure(last.output)} in ${counted(last.weeks, "week")}, usually ${figure(last.low)} to ${figure(last.high)}`;
  if (last.output < last.low) return { band: "yellow", reason: `below its usual range: ${range}` };
  const share = shareOfFormer(history, watch, row, last.output / last.weeks);
  if (share < formerShare) {
    return { band: "yellow", reason: `steady, but at ${percent(share)} of what it made before its last drop` };
  }
  if (last.output > last.high) return { band: "green", reason: `above its usual range: ${range}` };
  return { band: "green", reason: "within its own usual range" };
}

function comparedOverTwelveWeeks(history: History, watch: Watch, { budget }: AssessOptions, row: number): BandOfWeek {
  const last = lastTwelveWeeks(history, watch, row, rangeTail(budget));
  if (!last) return { band: "none", reason: "too little output to judge" };
  const range = `${figure(last.output)} in ${last.weeks} weeks, usually ${figure(last.low)} to ${figure(last.high)}`;
  if (last.output < last.low) return { band: "yellow", reason: `below its usual range over a quarter: ${range}` };
  if (last.output > last.high) return { band: "green", reason: `above its usual range over a quarter: ${range}` };
  return { band: "green", reason: `uneven, but within its usual range over a quarter: ${range}` };
}

/** Output over what was usual before the latest drop that became a new normal; 1 where there is none to remember. */
function shareOfFormer(history: History, watch: Watch, row: number, output: number): number {
  const earliest = Math.max(history.start[history.account[row] as number] as number, row - newNormalRememberedWeeks);
  for (let each = row - 1; each >= earliest; each--) {
    const drop = dropAt(watch, each);
    if (drop) return drop.closedBecause === "new normal" ? output / drop.range.usual : 1;
  }
  return 1;
}

/** The drop that is open in a row; an array asked for place -1 searches its names, which is slow. */
function dropAt({ drops, openDrop }: Watch, row: number): Watch["drops"][number] | undefined {
  const open = openDrop[row] as number;
  return open < 0 ? undefined : drops[open];
}
