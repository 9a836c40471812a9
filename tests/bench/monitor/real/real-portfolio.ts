import type { History } from "@vitals/metrics";
import type { Portfolio } from "../portfolio/portfolio.ts";

/** A real history as a portfolio without truth, so that the same rules run on both. */
export function realPortfolio(history: History): Portfolio {
  const accounts = history.accountIds.length;
  const weeks = history.lastWeek - history.firstWeek + 1;
  const portfolio: Portfolio = {
    ...{ scenario: { name: "real" }, seed: 1, accounts, weeks, history: 0, firstWeek: history.firstWeek },
    output: new Float64Array(accounts * weeks),
    mean: new Float64Array(accounts * weeks),
    k: new Float64Array(accounts),
    loaded: new Uint8Array(accounts * weeks),
    shock: new Uint8Array(accounts * weeks),
    born: new Int32Array(accounts).fill(weeks),
    dropWeek: new Float64Array(accounts).fill(Number.POSITIVE_INFINITY),
    lulls: [],
  };
  for (let row = 0; row < history.rows; row++) {
    const account = history.account[row] as number;
    const week = (history.week[row] as number) - history.firstWeek;
    const at = account * weeks + week;
    portfolio.output[at] = history.weekly.output[row] as number;
    portfolio.loaded[at] = history.loaded[row] as number;
    portfolio.born[account] = Math.min(portfolio.born[account] as number, week);
  }
  return portfolio;
}
