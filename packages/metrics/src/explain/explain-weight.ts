import type { History } from "../history/history.ts";
import { verdictCode } from "../monitor/verdicts.ts";
import type { Watch } from "../monitor/watch.ts";
import { writtenWeek } from "../wording/dates.ts";
import { figure, percent } from "../wording/figures.ts";
import type { Step } from "./explain-week.ts";

/** The shape of drop that the arithmetic is shown for. */
const shownShare = 0.45;

/**
 * What each judged week since an onset weighs for a drop to 45 percent, to be followed with a pencil.
 *
 * With count y, expected m and dispersion k, the negative binomial gives y ln 0.45 - (y + k) ln((0.45 m + k) / (m + k)).
 * The monitor's own figure differs a little: it weighs four shapes, holds the expectation as it was before the onset, and
 * lets every forecaster's level move.
 */
export function explainWeight(history: History, watch: Watch, onset: number, row: number): Step[] {
  const steps: Step[] = [];
  let sum = 0;
  for (let each = onset; each <= row; each++) {
    if (watch.verdict[each] !== verdictCode("judged")) continue;
    const unit = watch.rowUnit[each] as number;
    const y = Math.max(0, (history.weekly.output[each] as number) / unit);
    const m = (watch.usual[each] as number) / unit;
    const k = (m * m) / Math.max(1e-9, (watch.variance[each] as number) / unit ** 2 - m);
    const weight = y * Math.log(shownShare) - (y + k) * Math.log((shownShare * m + k) / (m + k));
    sum += weight;
    const [Y, M, K] = [figure(y), figure(m), figure(k)];
    steps.push({
      what: `What does the ${writtenWeek(history.week[each] as number)} weigh for a drop to ${percent(shownShare)}?`,
      found: `${Y} ln ${shownShare} - (${Y} + ${K}) ln((${shownShare} x ${M} + ${K}) / (${M} + ${K})) = ${weight.toFixed(1)}; together ${sum.toFixed(1)}`,
      holds: null,
    });
  }
  return steps;
}
