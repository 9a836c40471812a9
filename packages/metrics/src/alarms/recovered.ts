import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { endWeekOf } from "../history/end-week.ts";
import { backShare, type DropEpisode } from "../monitor/episodes.ts";
import { backWindow } from "../monitor/rhythm/rhythm-drops.ts";
import { verdictCode } from "../monitor/verdicts.ts";
import { writtenWeek, writtenWeeks } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";

/** How long it stays worth saying. */
const openWeeks = 4;

/** Weeks after a drop became a new normal in which a return to what was before is still the end of that drop. */
const rememberedWeeks = 26;

/** Judged weeks that must reach this share of what was expected before the drop, on the whole and each nearly so. */
const returnWeeks = 4;
const returnShare = 0.9;

export const recovered = defineAlarm({
  id: "recovered",
  type: "opportunity",
  title: "Recovered",
  question: "What helped?",
  firesWhen: `A drop of output closed because two judged weeks in a row were back inside the account's expected range; where output comes in phases, because two of ${backWindow} were as its on weeks again; or, within ${rememberedWeeks} weeks after a drop had become a new normal, ${returnWeeks} judged weeks in a row together reached ${percent(returnShare)} of what was expected before it.`,
  closesWhen: `It was said ${openWeeks} weeks ago.`,
  limits: "It cannot tell what helped, nor whether the drop would have ended by itself.",
  naturallyLow: "Silent where there was no drop.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
  statedRate: null,
  raise: (context) =>
    context.watch.drops
      .map((drop) => toReturn(drop, context))
      .filter((one) => one !== null)
      .filter(({ drop, row }) => weekOf(row, context) < endWeekOf(context.history, drop.account))
      .map((one) => toStatement(one, context)),
});

/** A drop and the row in which it came back. */
interface Return {
  readonly drop: DropEpisode;
  readonly row: number;
  /** Judged rows that show it. */
  readonly shownBy: readonly number[];
}

function toReturn(drop: DropEpisode, context: AlarmContext): Return | null {
  if (drop.closedBecause === "recovered") return { drop, row: drop.closedRow, shownBy: backRows(drop, context) };
  return drop.closedBecause === "new normal" ? lateReturn(drop, context) : null;
}

/** The two weeks that were back: the last ones, or where output comes in phases the two that made most of the last few. */
function backRows({ rows, rhythm }: DropEpisode, { history }: AlarmContext): number[] {
  if (!rhythm) return rows.slice(-2);
  const made = (row: number) => history.weekly.output[row] as number;
  const most = rows.slice(-backWindow).sort((one, other) => made(other) - made(one));
  return most.slice(0, 2).sort((one, other) => one - other);
}

/** The first weeks after a new normal that are where the account was before the drop; none once another drop opens. */
function lateReturn(drop: DropEpisode, { history, watch }: AlarmContext): Return | null {
  const end = Math.min(drop.closedRow + rememberedWeeks + 1, history.start[drop.account + 1] as number);
  const judged: number[] = [];
  for (let row = drop.closedRow; row < end && (watch.openDrop[row] as number) < 0; row++) {
    if (watch.verdict[row] !== verdictCode("judged")) continue;
    judged.push(row);
    const last = judged.slice(-returnWeeks);
    const made = last.map((each) => history.weekly.output[each] as number);
    const mean = made.reduce((sum, each) => sum + each, 0) / returnWeeks;
    const isBack = last.length === returnWeeks && Math.min(...made) >= backShare * drop.range.usual;
    if (isBack && mean >= returnShare * drop.range.usual) return { drop, row, shownBy: last.slice(-2) };
  }
  return null;
}

function weekOf(row: number, { history }: AlarmContext): number {
  return history.week[row] as number;
}

function toStatement({ drop, row, shownBy }: Return, context: AlarmContext): Statement {
  const { history, options } = context;
  const firstWeek = weekOf(row, context);
  const lastWeek = Math.min(firstWeek + openWeeks - 1, history.lastWeek);
  const [before, now] = shownBy as [number, number];
  const { output } = history.weekly;
  const made = `${figure(output[before] as number)} and ${figure(output[now] as number)} ${options.outputNoun}`;
  const weeks = writtenWeeks(history.week[before] as number, history.week[now] as number);
  const began = writtenWeek(history.week[drop.onsetRow] as number);
  return {
    account: drop.account,
    firstWeek,
    lastWeek,
    closedBecause: firstWeek + openWeeks <= history.lastWeek ? `said ${counted(openWeeks, "week")} ago` : null,
    gist: `${made}, after a drop that began in the ${began}.`,
    evidence: `${back(drop, context, now)}: ${made} in the ${weeks}, after a drop that began in the ${began}.`,
  };
}

function back(drop: DropEpisode, { watch }: AlarmContext, now: number): string {
  if (drop.closedBecause !== "recovered") {
    return `Back at what it made before, when ${figure(drop.range.usual)} a week were expected`;
  }
  if (drop.rhythm) return "As its on weeks again in two of the last weeks";
  return `Back inside its expected range of ${figure(watch.low[now] as number)} to ${figure(watch.high[now] as number)}`;
}
