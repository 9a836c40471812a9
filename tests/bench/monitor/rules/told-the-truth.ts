import { dropFactor, type Portfolio } from "../portfolio/portfolio.ts";
import type { Said } from "./rule.ts";

/**
 * The ceiling: a cumulative sum of log-likelihood ratios (Page 1954) that is told each week's true mean, the dispersion
 * and how the drop looks; it alone has to be found when. Nothing that has to learn these can do better but by luck.
 *
 * @param threshold - of the sum, one for each stratum
 */
export function toldTheTruth(portfolio: Portfolio, stratum: number, strata: number, threshold: number): Said[] {
  const { scenario, accounts, weeks, born, output, loaded, mean, k } = portfolio;
  const factor = dropFactor(scenario, 11);
  const said: Said[] = [];
  for (let account = stratum; account < accounts; account += strata) {
    const dispersion = k[account] as number;
    let sum = 0;
    for (let week = born[account] as number; week < weeks; week++) {
      const row = account * weeks + week;
      if (!loaded[row]) continue;
      const expected = mean[row] as number;
      sum = Math.max(0, sum + logRatio(output[row] as number, expected, Math.max(factor, 0.02), dispersion));
      if (sum < threshold) continue;
      said.push({ account, week });
      sum = 0;
    }
  }
  return said;
}

function logRatio(made: number, mean: number, factor: number, k: number): number {
  return made * Math.log(factor) - (made + k) * Math.log((mean * factor + k) / (mean + k));
}
