import { mondayOf, weekNumber } from "@vitals/tables";
import type { Alarm, Statement } from "../alarm.ts";
import { writtenDate } from "../wording/dates.ts";
import { type Answer, type Answers, byDay } from "./answers.ts";

/** Where an alarm stands in the report week, conversations included. */
export interface Standing {
  readonly state: "open" | "standing" | "answered" | "closed";
  /** Week number since which it is standing; null while it is one of the week's conversations. */
  readonly standingSince: number | null;
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

/** An alarm as it was raised. */
export interface Said {
  /** Its own id, and those of alarms of the same cause that it took the place of. */
  readonly alarmIds: readonly string[];
  readonly accountId: string;
  readonly rule: Alarm;
  readonly said: Statement;
  /** Week number in which the first of them was said. */
  readonly causeWeek: number;
}

/**
 * Where an alarm stands.
 *
 * An answer is a conversation that names the alarm, or, for an alarm and not for good news, one at that account with an
 * answer and a reason, after the alarm's first week and before it closed. A reason that explains closes the alarm in the
 * week of the answer, unless it had closed by itself before. An alarm of a rule that says a lasting state becomes standing
 * when neither news nor an answer came for as many weeks as the rule has patience: it still holds and is listed as such,
 * but a talk that nobody held for so long is none of this week's.
 *
 * @param explaining - reasons that explain a drop as harmless
 */
export function standingOf(
  { alarmIds, accountId, rule, said, causeWeek }: Said,
  answers: Answers,
  { explaining, reportWeek }: { readonly explaining: readonly string[]; readonly reportWeek: number },
): Standing {
  const closedWeek = said.closedBecause === null ? null : (said.closedWeek ?? said.lastWeek + 1);
  const heard = [
    ...alarmIds.flatMap((id) => answers.ofAlarm.get(id) ?? []),
    ...(rule.type === "alarm" ? (answers.ofAccount.get(accountId) ?? []).filter(concerns(causeWeek, closedWeek)) : []),
  ].sort(byDay);
  const lastHeard = heard.findLast(({ day }) => day < mondayOf(reportWeek + 1))?.day;
  const learned = {
    standingSince: standingSince(rule, said, { lastHeard, to: (closedWeek ?? reportWeek + 1) - 1 }),
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
      standingSince: standingSince(rule, said, { lastHeard, to: explainedWeek - 1 }),
      reason: explained.reason,
      state: "closed",
      closedBecause,
      closedWeek: explainedWeek,
    };
  }
  if (closedWeek !== null) return { ...learned, state: "closed", closedBecause: said.closedBecause, closedWeek };
  const unanswered = learned.standingSince === null ? "open" : "standing";
  return { ...learned, state: heard.length > 0 ? "answered" : unanswered, closedBecause: null, closedWeek: null };
}

/** Week since which there was neither news nor an answer for as long as the rule has patience; null when it is not so. */
function standingSince(
  { standsAfter }: Alarm,
  { firstWeek, newsWeek = firstWeek }: Statement,
  { lastHeard, to }: { lastHeard: number | undefined; to: number },
): number | null {
  if (standsAfter === undefined) return null;
  const since = Math.max(newsWeek, lastHeard === undefined ? newsWeek : weekNumber(lastHeard)) + standsAfter;
  return since <= to ? since : null;
}

function concerns(firstWeek: number, closedWeek: number | null): (answer: Answer) => boolean {
  const from = mondayOf(firstWeek + 1);
  const to = closedWeek === null ? Number.POSITIVE_INFINITY : mondayOf(closedWeek) + 6;
  return ({ day }) => day >= from && day <= to;
}
