import { mondayOf, weekNumber } from "@vitals/tables";
import type { Alarm, Statement } from "../alarm.ts";
import { writtenDate } from "../wording/dates.ts";
import { type Answer, type Answers, byDay } from "./answers.ts";

/** Where an alarm stands in the report week, conversations included. */
export interface Standing {
  readonly state: "open" | "answered" | "closed";
  readonly closedBecause: string | null;
  /** Week number; null while open. */
  readonly closedWeek: number | null;
  /** Week number of the last week in which it held. */
  readonly lastWeek: number;
  /** Epoch day of the first answer; null without any. */
  readonly answeredOn: number | null;
  /** The reason learned last. */
  readonly reason: string | null;
}

/**
 * Where an alarm stands.
 *
 * An answer is a conversation that names the alarm, or, for an alarm and not for good news, one at that account with an
 * answer and a reason, after the alarm's first week and before it closed. A reason that explains closes the alarm in the
 * week of the answer, unless it had closed by itself before.
 *
 * @param explaining - reasons that explain a drop as harmless
 */
export function standingOf(
  { alarmId, accountId, type, said }: { alarmId: string; accountId: string; type: Alarm["type"]; said: Statement },
  answers: Answers,
  explaining: readonly string[],
): Standing {
  const closedWeek = said.closedBecause === null ? null : (said.closedWeek ?? said.lastWeek + 1);
  const heard = [
    ...(answers.ofAlarm.get(alarmId) ?? []),
    ...(type === "alarm" ? (answers.ofAccount.get(accountId) ?? []).filter(concerns(said.firstWeek, closedWeek)) : []),
  ].sort(byDay);
  const learned = {
    answeredOn: heard[0]?.day ?? null,
    reason: heard.findLast(({ reason }) => reason !== null)?.reason ?? null,
    lastWeek: said.lastWeek,
  };
  const explained = heard.find(({ reason }) => reason !== null && explaining.includes(reason));
  const explainedWeek = explained && Math.max(said.firstWeek, weekNumber(explained.day));
  if (explained && explainedWeek !== undefined && explainedWeek < (closedWeek ?? Number.POSITIVE_INFINITY)) {
    const closedBecause = `explained: ${explained.reason}, as learned on ${writtenDate(explained.day)}`;
    const lastWeek = Math.min(said.lastWeek, explainedWeek);
    return {
      ...learned,
      lastWeek,
      reason: explained.reason,
      state: "closed",
      closedBecause,
      closedWeek: explainedWeek,
    };
  }
  if (closedWeek !== null) return { ...learned, state: "closed", closedBecause: said.closedBecause, closedWeek };
  return { ...learned, state: heard.length > 0 ? "answered" : "open", closedBecause: null, closedWeek: null };
}

function concerns(firstWeek: number, closedWeek: number | null): (answer: Answer) => boolean {
  const from = mondayOf(firstWeek + 1);
  const to = closedWeek === null ? Number.POSITIVE_INFINITY : mondayOf(closedWeek) + 6;
  return ({ day }) => day >= from && day <= to;
}
