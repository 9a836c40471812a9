import { catalog } from "@vitals/metrics";
import { signalColumn } from "@vitals/tables";
import type { AccountFile, Weekly } from "../../src/components/account-file.js";
import type { AccountPart, AccountTables } from "./account-tables.ts";
import { valueAt } from "./columns.ts";
import { rounded, slotOf, weekSlots } from "./weekly-series.ts";

/** Weeks of output shown on an account's page. */
const outputWeeks = 104;

/** Weeks of every other signal. */
const signalWeeks = 52;

/** An account's signals by id, and its output with the expected range, all ending with the report week. */
export function accountSignals(
  tables: AccountTables,
  accountId: string,
  lastWeek: number,
): Pick<AccountFile, "signals" | "output"> {
  const part = tables.part("signals", accountId);
  const { columns } = part;
  const rows = weekRows(part, lastWeek);
  const year = rows.slice(-signalWeeks);
  const isSeen = rows.some((row) => row >= 0);
  const valuesAt = (name: string, some: readonly number[]) => {
    const column = columns[name];
    return some.map((row) => rounded(valueAt(column, row) as number | null));
  };
  const signals = catalog.signals.map(({ id }) => {
    const name = signalColumn(id);
    const values = withoutLead(valuesAt(name, year));
    return [id, { values, n: valuesAt(`${name}_n`, rows.slice(-1))[0] ?? null }] as const;
  });
  const values = valuesAt("output", rows);
  const known = withoutLead(values).length || outputWeeks;
  return {
    signals: isSeen ? Object.fromEntries(signals) : {},
    output: {
      values: values.slice(-known),
      low: valuesAt("output_expected_low", rows.slice(-known)),
      high: valuesAt("output_expected_high", rows.slice(-known)),
    },
  };
}

/** The row of each week shown, the report week last; -1 where the account has none. */
function weekRows({ columns, ranges }: AccountPart, lastWeek: number): number[] {
  const weeks = columns.week;
  const rows = weekSlots(outputWeeks, -1);
  for (const [from, to] of ranges) {
    for (let row = from; row < to; row++) {
      const slot = slotOf(weeks?.[row] as number, lastWeek, outputWeeks);
      if (slot >= 0 && slot < outputWeeks) rows[slot] = row;
    }
  }
  return rows;
}

/** A series without the unknown weeks before its first known one; empty when none is known. */
function withoutLead(values: Weekly): Weekly {
  const first = values.findIndex((value) => value !== null);
  return first < 0 ? [] : values.slice(first);
}
