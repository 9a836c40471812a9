import { catalog, codedTexts } from "@vitals/metrics";
import { signalColumn, type TableSpec } from "@vitals/tables";
import { type Columns, columnsFrom, rowCount, valueAt } from "./columns.ts";
import { quantile } from "./signal-norms.ts";
import { rounded, slotOf } from "./weekly-series.ts";

/** Weeks a page can look back over the whole book. */
const weeksKept = 52;

/** How every signal went over the whole book: small at any number of accounts, so that any page may read it. */
export const signalWeeksDownload: TableSpec = {
  name: "signal_weeks",
  stage: "health",
  grain: "one row per signal and week of the last 52 that the signal can be said of some customer",
  key: ["signal", "week"],
  columns: [
    { name: "signal", type: "category", meaning: "The signal's id." },
    { name: "week", type: "date", meaning: "Monday of the week." },
    { name: "customers", type: "integer", meaning: "Customers of that week it can be said of." },
    { name: "low", type: "float", meaning: "A quarter of them are at or below it." },
    { name: "middle", type: "float", meaning: "Half of them are at or below it." },
    { name: "high", type: "float", meaning: "Three quarters of them are at or below it." },
    { name: "total", type: "float", meaning: "The sum over them; it says something of amounts alone." },
  ],
};

/**
 * Fills that table, signals in reading order and weeks oldest first; an account counts in the weeks it was a customer in,
 * so that who left since is in it and who came since is not.
 *
 * @param signals - the wide table of signals, read column by column
 * @param bands - one row for every account and week it was a customer in
 */
export function signalWeeks(
  signals: Columns | undefined,
  bands: Columns | undefined,
  lastWeek: number | null,
): Columns {
  const slots = lastWeek === null ? [] : customerSlots(signals, customerWeeks(bands, lastWeek), lastWeek);
  const rows = catalog.signals.flatMap(({ id }) => {
    const bySlot = valuesBySlot(signals?.[signalColumn(id)], slots);
    return bySlot.flatMap((values, slot) => {
      if (values.length === 0) return [];
      const sorted = Array.from(Float64Array.from(values).sort());
      const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => rounded(quantile(sorted, share)));
      const total = rounded(sorted.reduce((sum, value) => sum + value, 0));
      return [[id, (lastWeek ?? 0) - 7 * (weeksKept - 1 - slot), values.length, low, middle, high, total]];
    });
  });
  return columnsFrom(signalWeeksDownload, rows);
}

/** The weeks each account was a customer in, as one flag a slot. */
function customerWeeks(bands: Columns | undefined, lastWeek: number): Map<string, Uint8Array> {
  const flags = new Map<string, Uint8Array>();
  if (!bands?.account_id) return flags;
  const { codes, texts } = codedTexts(bands, "account_id");
  const weeks = bands.week ?? [];
  for (let row = 0; row < codes.length; row++) {
    const id = String(texts[codes[row] as number]);
    const own = flags.get(id) ?? new Uint8Array(weeksKept);
    own[slotOf(weeks[row] as number, lastWeek, weeksKept)] = 1;
    flags.set(id, own);
  }
  return flags;
}

/** The slot of every row of the signals; -1 where the week is not kept or the account was no customer in it. */
function customerSlots(
  signals: Columns | undefined,
  flags: ReadonlyMap<string, Uint8Array>,
  lastWeek: number,
): number[] {
  if (!signals?.account_id) return [];
  const { codes, texts } = codedTexts(signals, "account_id");
  const own = Array.from(texts, (text) => flags.get(String(text)));
  const weeks = signals.week ?? [];
  return Array.from({ length: rowCount(signals) }, (_, row) => {
    const slot = slotOf(weeks[row] as number, lastWeek, weeksKept);
    return own[codes[row] as number]?.[slot] === 1 ? slot : -1;
  });
}

function valuesBySlot(column: ArrayLike<unknown> | undefined, slots: readonly number[]): number[][] {
  const bySlot = Array.from({ length: weeksKept }, (): number[] => []);
  for (let row = 0; row < slots.length; row++) {
    const value = slots[row] === -1 ? null : valueAt(column, row);
    if (value !== null) bySlot[slots[row] as number]?.push(value as number);
  }
  return bySlot;
}
