import { epochDayOf, weekNumber } from "@vitals/tables";
import { logMeans } from "./log-means.ts";
import { negativeBinomial, type Random, randomStream, uniform, whole } from "./random.ts";
import type { Scenario } from "./scenario.ts";

/** Mean weekly output and dispersion of the accounts whose number leaves this remainder. */
export const strata = [
  { mean: 8, k: 5 },
  { mean: 40, k: 10 },
  { mean: 200, k: 20 },
  { mean: 1000, k: 20 },
] as const;

export const segments = 3;
export const judgedWeeks = 52;

/** A drop begins so many judged weeks before the end at the latest, so that eight weeks can be looked at. */
const lastDrop = 8;

/** Monday of the first week when there are 104 weeks of history; shorter histories begin later. */
const judgedFrom = weekNumber(epochDayOf("2025-01-27"));

/** A declared lull of one account, as week numbers. */
export interface DeclaredLull {
  readonly account: number;
  readonly first: number;
  readonly last: number;
}

/** Simulated accounts, and the truth about them. Row `account * weeks + week`; weeks are counted from `firstWeek`. */
export interface Portfolio {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly accounts: number;
  readonly weeks: number;
  readonly history: number;
  readonly firstWeek: number;
  readonly output: Float64Array;
  /** The mean without the drop. */
  readonly mean: Float64Array;
  readonly k: Float64Array;
  readonly loaded: Uint8Array;
  /** 1 where the week was shared or planned: the year's end, a lull and the fortnight after, an outage. */
  readonly shock: Uint8Array;
  /** First week of each account. */
  readonly born: Int32Array;
  /** First low week; infinity for accounts in peace. */
  readonly dropWeek: Float64Array;
  readonly lulls: DeclaredLull[];
}

/** Draws a portfolio; the same scenario, size and seed give the same one. */
export function drawPortfolio(scenario: Scenario, accounts: number, seed: number): Portfolio {
  const random = randomStream(seed * 7919 + 17);
  const history = scenario.history ?? 104;
  const weeks = history + judgedWeeks;
  const rows = accounts * weeks;
  const portfolio: Portfolio = {
    ...{ scenario, seed, accounts, weeks, history, firstWeek: judgedFrom - history },
    output: new Float64Array(rows),
    mean: new Float64Array(rows),
    k: new Float64Array(accounts),
    loaded: new Uint8Array(rows).fill(1),
    shock: new Uint8Array(rows),
    born: new Int32Array(accounts),
    dropWeek: new Float64Array(accounts).fill(Number.POSITIVE_INFINITY),
    lulls: [],
  };
  const shared = { phases: Array.from({ length: segments }, () => random()), missing: [whole(random, 10, weeks - 10)] };
  for (let a = 0; a < accounts; a++) drawAccount(portfolio, a, random, shared);
  return portfolio;
}

/** What all accounts share. */
export interface Shared {
  /** Phase of each segment's season, as a share of the year. */
  readonly phases: number[];
  /** Weeks missing for all, where weeks are missing. */
  readonly missing: number[];
}

function drawAccount(portfolio: Portfolio, a: number, random: Random, shared: Shared): void {
  const { scenario, weeks, history } = portfolio;
  const stratum = strata[a % strata.length] as (typeof strata)[number];
  portfolio.k[a] = scenario.dispersion ? uniform(random, ...scenario.dispersion) : stratum.k;
  if (random() < (scenario.ramp ?? 0)) portfolio.born[a] = whole(random, history - 26, history + 12);
  const born = portfolio.born[a] as number;
  if (Math.floor(a / strata.length) % 3 === 0) {
    portfolio.dropWeek[a] = whole(random, Math.max(history, born + 16), weeks - lastDrop);
  }
  const means = logMeans(portfolio, a, random, shared);
  for (let week = born; week < weeks; week++) {
    const row = a * weeks + week;
    const mean = stratum.mean * Math.exp(means[week] as number);
    const factor = dropFactor(scenario, week - (portfolio.dropWeek[a] as number));
    portfolio.mean[row] = mean;
    portfolio.output[row] = negativeBinomial(random, mean * factor, portfolio.k[a] as number);
    const isMissing = random() < (scenario.missing ?? 0) || (scenario.missing && shared.missing.includes(week));
    if (isMissing) portfolio.loaded[row] = 0;
  }
}

/** What is left of output so many weeks after the drop began. */
export function dropFactor({ drop }: Scenario, since: number): number {
  const { to, weeks = 1 } = drop ?? { to: 0.5 };
  return since < 0 ? 1 : 1 - (1 - to) * Math.min(1, (since + 1) / weeks);
}

/** Which of the three segments an account belongs to. */
export function segmentOf(account: number): number {
  return Math.floor(account / (strata.length * 3)) % segments;
}
