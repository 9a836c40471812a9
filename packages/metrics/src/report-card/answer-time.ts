import { mondayOf } from "@vitals/tables";
import { timeToAnswer, waitOf } from "../conversations/time-to-answer.ts";
import { dayOfShare, shareByDay } from "../durations/kaplan-meier.ts";
import { accountBootstrap } from "../grading/account-bootstrap.ts";
import { counted } from "../wording/figures.ts";
import type { CardRow } from "./card-row.ts";
import { notEnough, stillNeeded } from "./enough.ts";
import type { Statements } from "./statements.ts";

const fewestAnswers = 10;

/** Days until half of the alarms had an answer, those that never got one counted as never. */
export function answerTime(statements: Statements, lastWeek: number): CardRow {
  const waits = statements.alarms.map(({ week, heldWeeks, isOver, answeredOn }) => ({
    first_week: mondayOf(week),
    closed_week: isOver ? mondayOf(week + heldWeeks + 1) : null,
    answered_on: answeredOn,
  }));
  const { alarms, answered, medianDays } = timeToAnswer(waits, mondayOf(lastWeek));
  const durations = waits.map((wait) => waitOf(wait, mondayOf(lastWeek)));
  const account = Int32Array.from(statements.alarms, ({ account: of }) => of);
  const rows = { accounts: statements.accounts, account, date: account, churned: new Uint8Array(account.length) };
  const { low, high } = accountBootstrap(
    rows,
    (times) => {
      const drawn = durations.flatMap((duration, i) =>
        new Array<typeof duration>(times[account[i] as number] as number).fill(duration),
      );
      return dayOfShare(shareByDay(drawn), 0.5);
    },
    { draws: 200 },
  );
  const needs = stillNeeded(answered, fewestAnswers, "answered alarm");
  const happened =
    medianDays === null
      ? `Fewer than half were answered: ${answered} of ${counted(alarms, "alarm")}.`
      : `Half of ${counted(alarms, "alarm")} were answered within ${counted(medianDays, "day")}; ${answered} ever were.`;
  return {
    measure: "time-to-answer",
    part: "all",
    said: "An alarm, and its question",
    happened: needs === null ? happened : notEnough(needs),
    value: needs === null ? medianDays : null,
    low: needs === null && medianDays !== null ? low : null,
    high: needs === null && medianDays !== null ? high : null,
    unit: "days",
    expected: null,
    statements: alarms,
    accounts: new Set(account).size,
    outcomes: answered,
    needs,
  };
}
