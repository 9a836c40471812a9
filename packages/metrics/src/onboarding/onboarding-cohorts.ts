import { msPerDay } from "@vitals/tables";
import {
  type CurvePoint,
  curvePoints,
  type Duration,
  dayOfShare,
  shareAt,
  shareByDay,
} from "../durations/kaplan-meier.ts";

/** Days within which somebody who is getting to work has made something. */
export const expectedDays = 28;

/** One newcomer: when it began, when it first made something, and until when it was looked at; epoch days. */
export interface Newcomer {
  readonly began: number;
  readonly firstOutput: number | null;
  readonly until: number;
}

/** Newcomers of one quarter. */
export interface Cohort {
  /** Epoch day on which the quarter begins. */
  readonly from: number;
  readonly newcomers: number;
  readonly producing: number;
  /** Day by which half of them had made something; null while fewer have. */
  readonly medianDays: number | null;
  /** Share that had made something within the expected days; null while nobody has been there so long. */
  readonly withinExpected: number | null;
  /** Share that had made something by the day, from the first for as long as somebody can still change it; at most 13 weeks. */
  readonly days: readonly CurvePoint[];
}

/** Whoever has made nothing by then is a matter of the lists of who waits. */
const daysMost = 91;

/** Time to first output of newcomers, by the quarter they began in; the oldest quarter first. */
export function onboardingCohorts(newcomers: readonly Newcomer[]): Cohort[] {
  const quarters = new Map<number, Newcomer[]>();
  for (const newcomer of newcomers) {
    const from = quarterOf(newcomer.began);
    quarters.set(from, [...(quarters.get(from) ?? []), newcomer]);
  }
  return [...quarters].sort(([a], [b]) => a - b).map(([from, members]) => cohort(from, members));
}

/** How long newcomers took, or have taken so far. Output on or before the first day is no wait at all. */
export function waits(newcomers: readonly Newcomer[]): Duration[] {
  return newcomers.map(({ began, firstOutput, until }) => ({
    days: Math.max(0, (firstOutput ?? until) - began),
    happened: firstOutput !== null,
  }));
}

function cohort(from: number, members: readonly Newcomer[]): Cohort {
  const durations = waits(members);
  const curve = shareByDay(durations);
  const isOldEnough = durations.some(({ days, happened }) => happened || days >= expectedDays);
  return {
    from,
    newcomers: members.length,
    producing: members.filter(({ firstOutput }) => firstOutput !== null).length,
    medianDays: dayOfShare(curve, 0.5),
    withinExpected: isOldEnough ? shareAt(curve, expectedDays) : null,
    days: curvePoints(durations, firstDays(members)),
  };
}

function firstDays(members: readonly Newcomer[]): number[] {
  const isThrough = members.every(({ firstOutput }) => firstOutput !== null);
  const longest = members.reduce(
    (most, { began, firstOutput, until }) => Math.max(most, ((isThrough ? null : firstOutput) ?? until) - began),
    0,
  );
  return Array.from({ length: Math.min(daysMost, longest) + 1 }, (_, day) => day);
}

/** The first day of the quarter that a day falls in. */
function quarterOf(epochDay: number): number {
  const date = new Date(epochDay * msPerDay);
  return Date.UTC(date.getUTCFullYear(), 3 * Math.floor(date.getUTCMonth() / 3), 1) / msPerDay;
}
