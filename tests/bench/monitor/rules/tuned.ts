import { type Portfolio, strata } from "../portfolio/portfolio.ts";
import { measure } from "./measure.ts";
import type { Said } from "./rule.ts";
import { shareOfMedian } from "./share-of-median.ts";
import { toldTheTruth } from "./told-the-truth.ts";

/** The share at which the rule of the median makes so many false alarms over all strata; found by halving an interval. */
export function tunedShare(portfolio: Portfolio, falseAlarms: number): number {
  let [low, high] = [0.05, 1];
  for (let i = 0; i < 7; i++) {
    const share = (low + high) / 2;
    const measured = measure(portfolio, shareOfMedian(portfolio, share));
    const mean = measured.reduce((sum, each) => sum + each.falseAlarms, 0) / measured.length;
    if (mean < falseAlarms) low = share;
    else high = share;
  }
  return low;
}

/** The ceiling at so many false alarms in each stratum. */
export function ceiling(portfolio: Portfolio, falseAlarms: number): Said[] {
  return strata.flatMap((_, stratum) => {
    const at = (threshold: number) => toldTheTruth(portfolio, stratum, strata.length, threshold);
    let [low, high] = [0, 20];
    for (let i = 0; i < 10; i++) {
      const threshold = (low + high) / 2;
      if ((measure(portfolio, at(threshold))[stratum]?.falseAlarms ?? 0) > falseAlarms) low = threshold;
      else high = threshold;
    }
    return at(high);
  });
}
