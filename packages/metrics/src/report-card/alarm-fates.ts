import type { ChurnMoment } from "./churn-moments.ts";
import type { FiredAlarm } from "./fired-alarm.ts";

/** What became of an alarm; each has one fate. */
export const alarmFates = ["confirmed", "explained", "wrong", "open"] as const;

export type AlarmFate = (typeof alarmFates)[number];

/** An alarm that lasts so many weeks was no blink. */
export const lastingWeeks = 8;

/**
 * What became of an alarm:
 *
 * - `explained`: somebody logged a reason that explains it as harmless
 * - `confirmed`: it still held eight weeks later, or the customer was lost while it held or in the eight weeks after
 * - `explained` too: it went within eight weeks, and somebody logged any other reason
 * - `wrong`: it went within eight weeks and nobody said why
 * - `open`: younger than eight weeks, and it still holds
 *
 * @param lost - the customer's loss, if any
 */
export function fateOf(
  { week, heldWeeks, isOver, reason }: FiredAlarm,
  lost: ChurnMoment | undefined,
  explaining: readonly string[],
): AlarmFate {
  if (reason !== null && explaining.includes(reason)) return "explained";
  const isLost = lost !== undefined && lost.week > week && lost.week <= week + heldWeeks + lastingWeeks;
  if (heldWeeks >= lastingWeeks || isLost) return "confirmed";
  if (reason !== null) return "explained";
  return isOver ? "wrong" : "open";
}
