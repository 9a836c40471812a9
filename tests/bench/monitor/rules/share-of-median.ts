import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Said } from "./rule.ts";

const medianWeeks = 26;
const fewestWeeks = 8;

/** After so many loaded weeks a new alarm may be said even if output never came back. */
const longestAlarm = 16;

/**
 * Two loaded weeks in a row below a fixed share of the median of the 26 loaded weeks before them.
 *
 * @param share - one for the whole portfolio
 */
export function shareOfMedian(portfolio: Portfolio, share: number): Said[] {
  const { accounts, weeks, born, output, loaded } = portfolio;
  const said: Said[] = [];
  for (let account = 0; account < accounts; account++) {
    const made: number[] = [];
    let openFor = -1;
    let usual = 0;
    for (let week = born[account] as number; week < weeks; week++) {
      const row = account * weeks + week;
      if (!loaded[row]) continue;
      made.push(output[row] as number);
      if (openFor < 0 && made.length >= fewestWeeks + 2) usual = median(made.slice(-medianWeeks - 2, -2));
      const [one, two] = made.slice(-2) as [number, number];
      const isLow = made.length >= fewestWeeks + 2 && one < share * usual && two < share * usual;
      const isBack = one >= share * usual && two >= share * usual;
      if (openFor >= 0) openFor = isBack || openFor >= longestAlarm ? -1 : openFor + 1;
      else if (isLow) {
        said.push({ account, week });
        openFor = 0;
      }
    }
  }
  return said;
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}
