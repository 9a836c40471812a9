import { drawPortfolio } from "../portfolio/portfolio.ts";
import { monitor } from "./monitor.ts";
import type { Rule } from "./rule.ts";
import { shareOfMedian } from "./share-of-median.ts";
import { ceiling, tunedShare } from "./tuned.ts";
import { twoFalls } from "./two-falls.ts";
import { twoWeeksBelowRange } from "./two-weeks-below-range.ts";

/** The budget at which rules are compared: false alarms per account-year. */
export const budget = 0.3;

/** Added to a portfolio's seed for the one that a share is tuned on. */
const tuningSeed = 500;

/** The rules that are compared, simplest first; the last is told the truth. */
export const rules: Record<string, Rule> = {
  "two falls in a row": twoFalls,
  "two weeks under a share of the median": (portfolio) => {
    const tuned = drawPortfolio(portfolio.scenario, portfolio.accounts, portfolio.seed + tuningSeed);
    return shareOfMedian(portfolio, tunedShare(tuned, budget));
  },
  "two weeks below the range (before)": twoWeeksBelowRange,
  monitor: (portfolio) => monitor(portfolio, budget),
  "ceiling (told the truth)": (portfolio) => ceiling(portfolio, budget),
};
