import { mondayOf, signalColumn } from "@vitals/tables";
import { reportedWeeks } from "./bands/bands-table.ts";
import type { Columns } from "./columns.ts";
import type { History } from "./history/history.ts";
import type { Watch } from "./monitor/watch.ts";
import { rowsWhere, taken } from "./row-selection.ts";
import type { Signal, SignalValues } from "./signal.ts";

/** The `signals` table: every signal over the last 104 weeks, the range expected of output beside it. */
export interface SignalsTable {
  readonly table: Columns;
  /** Takes in one signal; its arrays are copied, so that they need not stay in memory. */
  add(signal: Pick<Signal, "id" | "storedAs">, values: SignalValues): void;
}

/** Starts the table; a column is a typed array, in which NaN stands for null. */
export function startSignalsTable(history: History, watch: Watch): SignalsTable {
  const rows = reportedRows(history);
  const table: Columns = {
    account_id: Array.from(rows, (row) => history.accountIds[history.account[row] as number] as string),
    week: Int32Array.from(rows, (row) => mondayOf(history.week[row] as number)),
    output_expected_low: taken(new Float32Array(rows.length), watch.low, rows),
    output_expected_high: taken(new Float32Array(rows.length), watch.high, rows),
  };
  return {
    table,
    add: ({ id, storedAs }, { value, n }) => {
      const isSum = storedAs === "float";
      const name = signalColumn(id);
      table[name] = taken(isSum ? new Float64Array(rows.length) : new Float32Array(rows.length), value, rows);
      table[`${name}_n`] = taken(new Float32Array(rows.length), n, rows);
    },
  };
}

function reportedRows({ week, lastWeek, rows }: History): Int32Array {
  return rowsWhere(rows, (row) => (week[row] as number) > lastWeek - reportedWeeks);
}
