import type { AssessOptions } from "../columns.ts";
import type { History } from "../history/history.ts";
import { logGamma } from "../monitor/negative-binomial.ts";
import { logLikelihood } from "../monitor/rhythm/rhythm.ts";
import type { RhythmRow } from "../monitor/rhythm/rhythm-row.ts";
import type { Watch } from "../monitor/watch.ts";
import { figure, percent } from "../wording/figures.ts";
import type { Step } from "./explain-week.ts";

/**
 * The drop rule of an account with a rhythm for one row, to be followed with a pencil.
 *
 * A count has its negative-binomial probability around the mean of an on week and of an off week; the phases so far say
 * how likely each is. The sum over drops goes on as (sum + 1) times how much better drops foretold the week.
 */
export function explainRhythm(
  history: History,
  watch: Watch,
  row: number,
  { on, off, k, chanceOn, before, factor, sum }: RhythmRow,
  { outputNoun, budget }: Pick<AssessOptions, "outputNoun" | "budget">,
): Step[] {
  const unit = watch.rowUnit[row] as number;
  const count = Math.max(0, (history.weekly.output[row] as number) / unit);
  const range = `range ${figure(watch.low[row] as number)} to ${figure(watch.high[row] as number)}`;
  const [On, Off] = [figure(on * unit), figure(off * unit)];
  const steps: Step[] = [
    {
      what: "What does its rhythm expect of the week?",
      found: `an on week with a chance of ${percent(chanceOn)}: ${chanceOn.toFixed(2)} x ${On} + ${(1 - chanceOn).toFixed(2)} x ${Off} = ${figure(watch.usual[row] as number)} ${outputNoun}; ${range}`,
      holds: null,
    },
  ];
  if (Number.isNaN(sum)) return steps;
  const [ifOn, ifOff] = [probability(count, on, k), probability(count, off, k)];
  const likely = chanceOn * ifOn + (1 - chanceOn) * ifOff;
  const asked = Math.exp(watch.threshold[row] as number);
  return [
    ...steps,
    {
      what: `How likely are ${figure(count)}?`,
      found: `by its rhythm ${chanceOn.toFixed(2)} x ${ifOn.toExponential(1)} + ${(1 - chanceOn).toFixed(2)} x ${ifOff.toExponential(1)} = ${likely.toExponential(1)} (negative binomial, k ${k.toFixed(1)}); after a drop ${factor.toFixed(2)} times that`,
      holds: null,
    },
    {
      what: "Do drops explain the weeks so much better than its rhythm?",
      found: `(${before.toFixed(1)} from the weeks before + 1) x ${factor.toFixed(2)} = ${sum.toFixed(1)}, added up over the weeks in which a drop may have begun; ${asked.toFixed(1)} is asked so that ${figure(budget)} false alarms a year are kept`,
      holds: sum >= asked,
    },
  ];
}

function probability(count: number, mean: number, k: number): number {
  return Math.exp(logGamma(count + k) - logGamma(k) - logGamma(count + 1) + logLikelihood(count, mean, k));
}
