import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { endWeekOf } from "../history/end-week.ts";
import type { DropEpisode } from "../monitor/episodes.ts";
import { backWindow } from "../monitor/rhythm/rhythm-drops.ts";
import { writtenWeek, writtenWeeks } from "../wording/dates.ts";
import { counted, figure } from "../wording/figures.ts";

/** How long it stays worth saying. */
const openWeeks = 4;

export const recovered = defineAlarm({
  id: "recovered",
  type: "opportunity",
  title: "Recovered",
  question: "What helped?",
  firesWhen: `A drop of output closed because two judged weeks in a row were back inside the account's expected range; where output comes in phases, because two of ${backWindow} were as its on weeks again.`,
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
      .filter((drop) => drop.closedBecause === "recovered")
      .filter((drop) => weekOf(drop, context) < endWeekOf(context.history, drop.account))
      .map((drop) => toStatement(drop, context)),
});

function weekOf({ closedRow }: DropEpisode, { history }: AlarmContext): number {
  return history.week[closedRow] as number;
}

function toStatement(drop: DropEpisode, context: AlarmContext): Statement {
  const { history, options } = context;
  const firstWeek = weekOf(drop, context);
  const lastWeek = Math.min(firstWeek + openWeeks - 1, history.lastWeek);
  const [before, now] = drop.rows.slice(-2) as [number, number];
  const { output } = history.weekly;
  const made = `${figure(output[before] as number)} and ${figure(output[now] as number)} ${options.outputNoun}`;
  const weeks = writtenWeeks(history.week[before] as number, history.week[now] as number);
  const began = writtenWeek(history.week[drop.onsetRow] as number);
  const range = `${figure(context.watch.low[now] as number)} to ${figure(context.watch.high[now] as number)}`;
  return {
    account: drop.account,
    firstWeek,
    lastWeek,
    closedBecause: firstWeek + openWeeks <= history.lastWeek ? `said ${counted(openWeeks, "week")} ago` : null,
    evidence: drop.rhythm
      ? `As its on weeks again in two of the last weeks: ${made} in the ${weeks}, after a drop that began in the ${began}.`
      : `Back inside its expected range of ${range}: ${made} in the ${weeks}, after a drop that began in the ${began}.`,
  };
}
