import type { History } from "../history/history.ts";
import { verdictCode } from "./verdicts.ts";

/** A declared lull at least this long is followed by two weeks of coming back, a shorter one by one. */
const longLullWeeks = 2;

/**
 * The weeks of each account that are neither judged nor learned from: not loaded, in a declared lull, or coming back
 * from one. The last may still be judged when customers are known to be back by then (`isBackAsARule`).
 *
 * @returns one verdict code for each row; 0 where nothing speaks against judging
 */
export function weeksLeftOut(history: History, lullOf: Int16Array): Uint8Array {
  const codes = new Uint8Array(history.rows);
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
      if (!inLull && comingBack > 0) comingBack--;
    }
  }
  return codes;
}
