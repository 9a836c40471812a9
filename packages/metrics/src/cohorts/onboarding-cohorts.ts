import { isoDate, mondayOf } from "@vitals/tables";
import type { Facts } from "../columns.ts";
import { toHistory } from "../history/history.ts";
import { expectedDays, type Newcomer, newcomers, waitOf } from "../history/newcomers.ts";
import { kaplanMeier, medianTime, type SurvivalStep, shareBy } from "../statistics/kaplan-meier.ts";

/** The people who were given access in one month. */
export interface OnboardingCohort {
  /** `2026-03`. */
  readonly month: string;
  readonly people: number;
  /** Those with output by the end of the report week. */
  readonly producing: number;
  /** Days by which half of them have made something; null while fewer have. */
  readonly medianDays: number | null;
  /** Share with output within the expected time; null while that time is not over for anybody. */
  readonly inTime: number | null;
  /** Share still without output, by days since creation. */
  readonly waiting: readonly SurvivalStep[];
}

/**
 * How newcomers got to work, by month of creation: as known at the end of the report week, the not-yet counted.
 *
 * Sponsors and people created before the data begin are left out; months without a newcomer are not in the list.
 *
 * @param accountId - one account; all of them when left out
 */
export function onboardingCohorts(facts: Facts, accountId?: string): OnboardingCohort[] {
  const history = toHistory(facts);
  const account = accountId === undefined ? undefined : history.accountOf.get(accountId);
  if (accountId !== undefined && account === undefined) throw new Error(`no such account: ${accountId}`);
  const today = mondayOf(history.lastWeek) + 6;
  const all = newcomers(history);
  const people = (account === undefined ? all.flat() : (all[account] ?? [])).filter((each) => each.createdOn <= today);
  const months = byMonth(people);
  return [...months]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, cohort]) => toCohort(month, cohort, today));
}

function toCohort(month: string, people: readonly Newcomer[], today: number): OnboardingCohort {
  const waits = people.map((person) => waitOf(person, today));
  const waiting = kaplanMeier(waits);
  const median = medianTime(waiting);
  const isOver = people.some(({ createdOn }) => createdOn + expectedDays <= today);
  return {
    month,
    people: people.length,
    producing: waits.filter(({ happened }) => happened).length,
    medianDays: Number.isNaN(median) ? null : median,
    inTime: isOver ? shareBy(waiting, expectedDays) : null,
    waiting,
  };
}

function byMonth(people: readonly Newcomer[]): Map<string, Newcomer[]> {
  const months = new Map<string, Newcomer[]>();
  for (const person of people) {
    const month = isoDate(person.createdOn).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), person]);
  }
  return months;
}
