import { type Columns, column } from "../columns.ts";
import { writtenDate } from "../wording/dates.ts";

/** Alarms about the output that bands are made from. */
const aboutOutput: ReadonlySet<string> = new Set([
  "output-drop",
  "output-stopped",
  "not-back-from-lull",
  "slow-erosion",
]);

/** A conversation about an alarm, for as long as that held; days are epoch days. */
interface Answered {
  readonly firstWeek: number;
  /** Monday of the week in which the alarm closed; infinity while it is open. */
  readonly closedWeek: number;
  readonly on: number;
  readonly words: string;
}

/**
 * Adds to the reason of a red or yellow band what was learned about it. The score stays, for no talk makes output
 * higher; only the alarm that held the band closes when the answer explains it.
 *
 * An answer belongs to a stretch of red and yellow weeks when its alarm held in one of them; it is named from the week on
 * in which it was given.
 *
 * @param bands - in the order of account and week
 * @param lastWeek - Monday of the report week, for which later answers count too
 */
export function withAnswers(bands: Columns, alarms: Columns, lastWeek: number): Columns {
  const answered = answersByAccount(alarms);
  const ids = column<string>(bands, "account_id");
  const weeks = column<number>(bands, "week");
  const names = column<string>(bands, "band");
  const isLow = (i: number) => names[i] === "red" || names[i] === "yellow";
  let since = 0;
  const reasons = Array.from(column<string>(bands, "reason"), (reason, i) => {
    if (!isLow(i)) return reason;
    const week = weeks[i] as number;
    if (i === 0 || ids[i] !== ids[i - 1] || !isLow(i - 1)) since = week;
    const own = answered.get(ids[i] as string) ?? [];
    const until = week === lastWeek ? Number.POSITIVE_INFINITY : week + 6;
    const known = own.filter(
      ({ firstWeek, closedWeek, on }) => firstWeek <= week && closedWeek >= since && on <= until,
    );
    const latest = known.sort((a, b) => a.on - b.on).at(-1);
    return latest ? `${reason}; ${latest.words}` : reason;
  });
  return { ...bands, reason: reasons };
}

function answersByAccount(alarms: Columns): Map<string, Answered[]> {
  const byAccount = new Map<string, Answered[]>();
  const ids = column<string>(alarms, "account_id");
  const value = <T>(name: string, i: number) => column<T>(alarms, name)[i] as T;
  for (let i = 0; i < ids.length; i++) {
    const on = value<number | null>("answered_on", i);
    const reason = value<string | null>("answer_reason", i);
    if (on === null || reason === null || !aboutOutput.has(value<string>("kind", i))) continue;
    const isExplained = value<string | null>("closed_because", i)?.startsWith("explained") ?? false;
    byAccount.set(ids[i] as string, [
      ...(byAccount.get(ids[i] as string) ?? []),
      {
        firstWeek: value<number>("first_week", i),
        closedWeek: value<number | null>("closed_week", i) ?? Number.POSITIVE_INFINITY,
        on,
        words: `${isExplained ? "explained" : "answered"} on ${writtenDate(on)}: ${reason}`,
      },
    ]);
  }
  return byAccount;
}
