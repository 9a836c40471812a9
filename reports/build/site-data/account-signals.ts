import type { AccountFile, Weekly } from "../../src/components/account-file.js";
import type { AccountTables } from "./account-tables.ts";
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
  const columns = tables.columns("signals");
  const signals: Record<string, { values: (number | null)[]; n: number | null }> = {};
  const output = { values: weeks(outputWeeks), low: weeks(outputWeeks), high: weeks(outputWeeks) };
  for (const [from, to] of columns ? tables.ranges("signals", accountId) : []) {
    for (let i = from; i < to; i++) {
      const id = String(columns?.signal?.[i]);
      const week = columns?.week?.[i] as number;
      const value = rounded((columns?.value?.[i] ?? null) as number | null);
      const entry = signals[id] ?? { values: weeks(signalWeeks), n: null };
      signals[id] = entry;
      const slot = slotOf(week, lastWeek, signalWeeks);
      if (slot >= 0) entry.values[slot] = value;
      if (week === lastWeek) entry.n = rounded((columns?.n?.[i] ?? null) as number | null);
      const outputSlot = slotOf(week, lastWeek, outputWeeks);
      if (id !== "output" || outputSlot < 0) continue;
      output.values[outputSlot] = value;
      output.low[outputSlot] = rounded((columns?.expected_low?.[i] ?? null) as number | null);
      output.high[outputSlot] = rounded((columns?.expected_high?.[i] ?? null) as number | null);
    }
  }
  for (const entry of Object.values(signals)) entry.values = [...withoutLead(entry.values)];
  const known = withoutLead(output.values).length;
  return {
    signals,
    output: {
      values: output.values.slice(-known || outputWeeks),
      low: output.low.slice(-known || outputWeeks),
      high: output.high.slice(-known || outputWeeks),
    },
  };
}

/** A series without the unknown weeks before its first known one; empty when none is known. */
export function withoutLead(values: Weekly): Weekly {
  const first = values.findIndex((value) => value !== null);
  return first < 0 ? [] : values.slice(first);
}

function weeks(count: number): (number | null)[] {
  return weekSlots<number | null>(count, null);
}
