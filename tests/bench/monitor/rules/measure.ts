import { type Portfolio, strata } from "../portfolio/portfolio.ts";
import type { Said } from "./rule.ts";

/** How a rule did on the accounts of one stratum. */
export interface Measured {
  /** False alarms per account-year of judged weeks before a drop. */
  readonly falseAlarms: number;
  /** Share of drops alarmed within four weeks of their beginning, and within eight. */
  readonly found4: number;
  readonly found8: number;
  /** Share of false alarms said in the year-end weeks, lulls and outages, and what chance would give. */
  readonly inShocks: number;
  readonly shocksByChance: number;
}

/** Compares what was said with the truth, stratum by stratum. */
export function measure(portfolio: Portfolio, said: readonly Said[]): Measured[] {
  return strata.map((_, stratum) => measureStratum(portfolio, said, stratum));
}

function measureStratum(portfolio: Portfolio, said: readonly Said[], stratum: number): Measured {
  const { accounts, weeks, history, born, dropWeek, shock } = portfolio;
  let judged = 0;
  let shocked = 0;
  let drops = 0;
  for (let a = stratum; a < accounts; a += strata.length) {
    const end = Math.min(weeks, dropWeek[a] as number);
    for (let week = Math.max(history, born[a] as number); week < end; week++) {
      judged++;
      shocked += shock[a * weeks + week] as number;
    }
    if ((dropWeek[a] as number) < weeks) drops++;
  }
  const own = said.filter(({ account, week }) => account % strata.length === stratum && week >= history);
  const wrong = own.filter(({ account, week }) => week < (dropWeek[account] as number));
  const within = (limit: number) => {
    const found = own.filter(({ account, week }) => isWithin(week - (dropWeek[account] as number), limit));
    return new Set(found.map(({ account }) => account)).size / drops;
  };
  return {
    falseAlarms: wrong.length / (judged / 52),
    found4: within(4),
    found8: within(8),
    inShocks: wrong.filter(({ account, week }) => shock[account * weeks + week]).length / Math.max(1, wrong.length),
    shocksByChance: shocked / judged,
  };
}

function isWithin(since: number, weeks: number): boolean {
  return since >= 0 && since < weeks;
}
