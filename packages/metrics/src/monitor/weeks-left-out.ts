import { isoWeekOf } from "@vitals/tables";
import type { History } from "../history/history.ts";
import { verdictCode } from "./verdicts.ts";

/** A declared lull at least this long is followed by two weeks of coming back, a shorter one by one. */
const longLullWeeks = 2;

/**
 * The weeks of each account that are neither judged nor used as reference: not loaded, in a declared lull, coming back
 * from one, or at the year's end (ISO weeks 52, 53 and 1, when most organisations rest).
 *
 * @returns one verdict code for each row; 0 where nothing speaks against judging
 */
export function weeksLeftOut(history: History, lullOf: Int16Array): Uint8Array {
  const codes = new Uint8Array(history.rows);
  const yearEnd = yearEndWeeks(history);
  for (let a = 0; a < history.accountIds.length; a++) {
    let lullWeeks = 0;
    let comingBack = 0;
    for (let row = history.start[a] as number; row < (history.start[a + 1] as number); row++) {
      const inLull = (lullOf[row] as number) >= 0;
      if (inLull) {
        lullWeeks++;
        comingBack = lullWeeks >= longLullWeeks ? 2 : 1;
      } else {
        lullWeeks = 0;
      }
      if (history.loaded[row] === 0) codes[row] = verdictCode("not loaded");
      else if (inLull) codes[row] = verdictCode("lull");
      else if (comingBack > 0) codes[row] = verdictCode("after a lull");
      else if (yearEnd.has(history.week[row] as number)) codes[row] = verdictCode("year-end");
      if (!inLull && comingBack > 0) comingBack--;
    }
  }
  return codes;
}

function yearEndWeeks({ firstWeek, lastWeek }: History): Set<number> {
  const weeks = new Set<number>();
  for (let week = firstWeek; week <= lastWeek; week++) {
    const iso = isoWeekOf(week).week;
    if (iso >= 52 || iso === 1) weeks.add(week);
  }
  return weeks;
}
