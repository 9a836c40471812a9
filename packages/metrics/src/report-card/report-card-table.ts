import { mondayOf, reportCard } from "@vitals/tables";
import type { Columns } from "../columns.ts";
import { alarmRecord } from "./alarm-record.ts";
import { alarmToChurn } from "./alarm-to-churn.ts";
import { answerTime } from "./answer-time.ts";
import { bandChurn } from "./band-churn.ts";
import { bookGreen } from "./book-green.ts";
import { calibration } from "./calibration.ts";
import type { CardOptions } from "./card-options.ts";
import type { CardRow } from "./card-row.ts";
import { caughtBefore } from "./caught-before.ts";
import { churnWithoutAlarm } from "./churn-without-alarm.ts";
import { falseAlarms } from "./false-alarms.ts";
import { redLift } from "./red-lift.ts";
import type { Statements } from "./statements.ts";

/** Fills the `report_card` table: every statement graded, for each source, sorted by its key. */
export function reportCardTable(sources: readonly Statements[], options: CardOptions): Columns {
  const rows = sources.flatMap((statements) => {
    const { source, weeks } = statements;
    const when = {
      first_week: weeks && mondayOf(weeks.first),
      last_week: weeks && mondayOf(weeks.last),
    };
    return cardOf(statements, options).map((row) => ({ source, ...row, ...when }));
  });
  const keyOf = ({ source, measure, part }: (typeof rows)[number]) => `${source}\0${measure}\0${part}`;
  rows.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return Object.fromEntries(reportCard.columns.map(({ name }) => [name, rows.map((row) => row[name])]));
}

function cardOf(statements: Statements, options: CardOptions): CardRow[] {
  return [
    redLift(statements),
    ...bandChurn(statements),
    caughtBefore(statements, 60),
    caughtBefore(statements, 90),
    bookGreen(statements),
    ...calibration(statements),
    ...alarmRecord(statements, options.explaining),
    falseAlarms(statements, options),
    answerTime(statements, options.lastWeek),
    alarmToChurn(statements),
    churnWithoutAlarm(statements),
  ];
}
