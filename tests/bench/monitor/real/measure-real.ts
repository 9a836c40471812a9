import { toHistory, watch } from "@vitals/metrics";
import { isoWeekOf } from "@vitals/tables";
import { loadReal, realDataHere, whereRealData } from "../../../real/load-real.ts";
import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Said } from "../rules/rule.ts";
import { shareOfMedian } from "../rules/share-of-median.ts";
import { twoFalls } from "../rules/two-falls.ts";
import { twoWeeksBelowRange } from "../rules/two-weeks-below-range.ts";
import { rulesAtEqualAlarms } from "./equal-alarms.ts";
import { halvings, isActive, lasted } from "./halvings.ts";
import { realPortfolio } from "./real-portfolio.ts";

/** Budgets at which the monitor is held against fixed rules that make as many alarms. */
const budgets = [0.3, 1, 3, 10];

/** What a rule said of real accounts, in one year or in all. */
export interface RealRow {
  readonly rule: string;
  readonly year: number | "all";
  readonly accountYears: number;
  readonly perAccountYear: number;
  /** Share said in ISO weeks 52, 53 and 1; chance would give 0.04 to 0.06. */
  readonly inYearEnd: number;
  /** Share after which eight weeks stayed below half of the 26 before. */
  readonly lasted: number;
  readonly halvings: number;
  readonly found4: number;
  readonly found8: number;
}

/** Measures the rules on fifteen years of a public git history, organisations read as accounts; nothing where it is absent. */
export async function measureReal(): Promise<RealRow[]> {
  if (!realDataHere) {
    process.stdout.write(`real data${whereRealData}\n`);
    return [];
  }
  const { facts } = await loadReal("dpdk");
  const history = toHistory(facts);
  const portfolio = realPortfolio(history);
  const saidAt = (budget: number) =>
    watch(history, { budget }).drops.map(({ account, secondRow }) => ({
      account,
      week: (history.week[secondRow] as number) - history.firstWeek,
    }));
  const said = saidAt(0.3);
  const real = halvings(portfolio);
  const count = (all: Said[]) => counted(portfolio, real, all).length;
  const rules: Record<string, Said[]> = {
    "two falls in a row": twoFalls(portfolio),
    "two weeks under half of the median": shareOfMedian(portfolio, 0.5),
    "two weeks below the range (before)": twoWeeksBelowRange(portfolio),
  };
  for (const budget of budgets) {
    const own = saidAt(budget);
    rules[`monitor, budget ${budget}`] = own;
    Object.assign(rules, rulesAtEqualAlarms(portfolio, count(own), count));
  }
  const rows = Object.entries(rules).map(([rule, all]) => realRow(portfolio, real, rule, all, "all"));
  const years = [...new Set(Array.from({ length: portfolio.weeks }, (_, week) => yearOf(portfolio, week)))];
  rows.push(...years.map((year) => realRow(portfolio, real, "monitor", said, year)));
  process.stdout.write(
    "real rule | year | alarms per account-year | in year-end % | lasted % | halvings found in 4, 8 weeks %\n",
  );
  for (const row of rows) process.stdout.write(`${formatted(row)}\n`);
  return rows;
}

/** Alarms said of active accounts, and those that found a halving though the account has fallen silent since. */
function counted(portfolio: Portfolio, real: Said[], all: Said[]): Said[] {
  const finds = ({ account, week }: Said) =>
    real.some((drop) => drop.account === account && week >= drop.week && week < drop.week + 8);
  return all.filter((each) => isActive(portfolio, each.account, each.week) || finds(each));
}

function realRow(portfolio: Portfolio, real: Said[], rule: string, all: Said[], year: number | "all"): RealRow {
  const inYear = ({ week }: Said) => year === "all" || yearOf(portfolio, week) === year;
  const said = counted(portfolio, real, all).filter(inYear);
  const own = real.filter(inYear);
  let weeks = 0;
  for (let account = 0; account < portfolio.accounts; account++) {
    for (let week = portfolio.born[account] as number; week < portfolio.weeks; week++) {
      if (inYear({ account, week }) && isActive(portfolio, account, week)) weeks++;
    }
  }
  const known = said.map((each) => lasted(portfolio, each)).filter((each) => each !== undefined);
  const within = (limit: number) =>
    own.filter((drop) =>
      all.some(({ account, week }) => account === drop.account && week >= drop.week && week < drop.week + limit),
    ).length / own.length;
  return {
    ...{ rule, year, accountYears: Math.round(weeks / 52), perAccountYear: said.length / (weeks / 52) },
    inYearEnd: said.filter(({ week }) => isYearEnd(portfolio, week)).length / said.length,
    lasted: known.filter(Boolean).length / known.length,
    ...{ halvings: own.length, found4: within(4), found8: within(8) },
  };
}

function yearOf({ firstWeek }: Portfolio, week: number): number {
  return isoWeekOf(firstWeek + week).year;
}

function isYearEnd({ firstWeek }: Portfolio, week: number): boolean {
  const iso = isoWeekOf(firstWeek + week).week;
  return iso >= 52 || iso === 1;
}

function formatted({
  rule,
  year,
  perAccountYear,
  inYearEnd,
  lasted: stayed,
  halvings: n,
  found4,
  found8,
}: RealRow): string {
  const share = (value: number) => (Number.isNaN(value) ? "-" : String(Math.round(100 * value)));
  return `${rule} | ${year} | ${perAccountYear.toFixed(2)} | ${share(inYearEnd)} | ${share(stayed)} | ${share(found4)}, ${share(found8)} of ${n}`;
}
