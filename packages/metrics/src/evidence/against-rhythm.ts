import type { AlarmContext } from "../alarm.ts";
import type { DropEpisode } from "../monitor/episodes.ts";
import type { ToldOfRhythm } from "../monitor/rhythm/told-of-rhythm.ts";
import { writtenWeek, writtenWeeks } from "../wording/dates.ts";
import { amount, counted, figure } from "../wording/figures.ts";
import { odds } from "../wording/odds.ts";

/** Why a drop is more than a customer's own rhythm of on weeks and pauses allows, in words. */
export function againstRhythm(drop: DropEpisode, rhythm: ToldOfRhythm, context: AlarmContext): string {
  const { options } = context;
  const usual = `Its on weeks make about ${amount(rhythm.on, options.outputNoun)}, its pauses about ${figure(rhythm.off)} a week (${counted(rhythm.weeks, "judged week")})`;
  const better = `A drop in one of the last weeks explains this ${odds(drop.evidence)} better than its rhythm`;
  return `${whatHappened(drop, rhythm, context)}. ${usual}. ${better}.`;
}

function whatHappened(drop: DropEpisode, rhythm: ToldOfRhythm, { history, options }: AlarmContext): string {
  const { output } = history.weekly;
  if (rhythm.pause > Math.max(1, rhythm.longestBefore)) {
    const made = rhythm.isNothing
      ? `No ${options.outputNoun}`
      : `Not more than ${amount(rhythm.between, options.outputNoun)} a week`;
    const until = writtenWeek(history.week[drop.secondRow] as number);
    const before =
      rhythm.longestBefore === 0
        ? "it had no pause before"
        : `its pauses so far lasted at most ${counted(rhythm.longestBefore, "week")}`;
    return `${made} for ${counted(rhythm.pause, "week")} up to the ${until}; ${before}`;
  }
  const weeks = writtenWeeks(history.week[drop.firstRow] as number, history.week[drop.secondRow] as number);
  const [first, second] = [output[drop.firstRow] as number, output[drop.secondRow] as number];
  return `Made ${figure(first)} and ${figure(second)} ${options.outputNoun} in the ${weeks}`;
}
