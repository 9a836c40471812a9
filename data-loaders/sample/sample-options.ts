import { epochDayOf } from "@vitals/tables";
import { stories } from "./stories/all-stories.ts";

/** What decides a sample: the same options give the same bytes. */
export interface SampleOptions {
  /** Names the sequence of random numbers. */
  readonly seed: number;
  /** How many customers, those who left included. */
  readonly accounts: number;
  /** How many whole weeks. */
  readonly weeks: number;
  /** Any day of the last whole week, as `YYYY-MM-DD`. */
  readonly lastWeek: string;
}

const defaults: SampleOptions = { seed: 20261115, accounts: 120, weeks: 130, lastWeek: "2026-11-09" };

/** Stories need a past to stand out from. */
const fewestWeeks = 60;

/** The options with the defaults filled in; throws when a sample of that size cannot hold its stories. */
export function sampleOptions(given: Partial<SampleOptions> = {}): SampleOptions {
  const options = { ...defaults, ...given };
  const fewestAccounts = stories.reduce((sum, story) => sum + story.customers, 0) + 10;
  requireWhole("seed", options.seed, Number.MIN_SAFE_INTEGER);
  requireWhole("accounts", options.accounts, fewestAccounts);
  requireWhole("weeks", options.weeks, fewestWeeks);
  if (Number.isNaN(epochDayOf(options.lastWeek))) {
    throw new Error(`sample option lastWeek is not a date: ${options.lastWeek}; write one such as 2026-11-09`);
  }
  return options;
}

function requireWhole(name: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new Error(`sample option ${name} is out of range: ${value}; it must be a whole number of at least ${least}`);
}
