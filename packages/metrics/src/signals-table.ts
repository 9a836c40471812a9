import { mondayOf } from "@vitals/tables";
import { reportedWeeks } from "./bands/bands-table.ts";
import { type Columns, nullable } from "./columns.ts";
import type { History } from "./history/history.ts";
import type { Watch } from "./monitor/watch.ts";
import type { Signal, SignalValues } from "./signal.ts";

/** Fills the `signals` table: every signal over the last 104 weeks, the expected range beside output. */
export function signalsTable(
  history: History,
  watch: Watch,
  signals: readonly Signal[],
  values: ReadonlyMap<string, SignalValues>,
): Columns {
  const rows = reportedRows(history).length * signals.length;
  const table = {
    account_id: new Array<string>(rows),
    signal: new Array<string>(rows),
    week: new Int32Array(rows),
    value: new Array<number | null>(rows),
    n: new Array<number | null>(rows),
    expected_low: new Array<number | null>(rows).fill(null),
    expected_high: new Array<number | null>(rows).fill(null),
  };
  const inOrder = [...signals].sort((one, other) => (one.id < other.id ? -1 : 1));
  let at = 0;
  for (let a = 0; a < history.accountIds.length; a++) {
    const end = history.start[a + 1] as number;
    for (const { id } of inOrder) {
      const { value, n } = values.get(id) as SignalValues;
      for (let row = history.start[a] as number; row < end; row++) {
        if ((history.week[row] as number) <= history.lastWeek - reportedWeeks) continue;
        table.account_id[at] = history.accountIds[a] as string;
        table.signal[at] = id;
        table.week[at] = mondayOf(history.week[row] as number);
        table.value[at] = nullable(value[row] as number);
        table.n[at] = nullable(n[row] as number);
        if (id === "output") {
          table.expected_low[at] = nullable(watch.low[row] as number);
          table.expected_high[at] = nullable(watch.high[row] as number);
        }
        at++;
      }
    }
  }
  return table;
}

function reportedRows({ week, lastWeek }: History): Int32Array {
  return week.filter((each) => each > lastWeek - reportedWeeks);
}
