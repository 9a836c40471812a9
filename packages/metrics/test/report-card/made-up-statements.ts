import { type Band, bandNames } from "@vitals/tables";
import type { FiredAlarm } from "../../src/report-card/fired-alarm.ts";
import type { Statements } from "../../src/report-card/statements.ts";

/** One statement of a test: account, week, band, what became of it (undefined: not known yet), and the stated chance. */
export type TestStatement = [account: number, week: number, band: Band, churned?: 0 | 1, chance?: number];

/** Statements as a test writes them. */
export function statementsOf(rows: readonly TestStatement[], rest: Partial<Statements> = {}): Statements {
  const weeks = rows.map(([, week]) => week);
  return {
    source: "hindsight",
    accounts: 1 + Math.max(...rows.map(([account]) => account), 0),
    account: Int32Array.from(rows, ([account]) => account),
    week: Int32Array.from(weeks),
    band: Uint8Array.from(rows, ([, , band]) => bandNames.indexOf(band)),
    chance: Float64Array.from(rows, ([, , , , chance]) => chance ?? Number.NaN),
    churned: Float64Array.from(rows, ([, , , churned]) => churned ?? Number.NaN),
    alarms: [],
    losses: [],
    windowWeeks: 26,
    weeks: rows.length > 0 ? { first: Math.min(...weeks), last: Math.max(...weeks) } : null,
    ...rest,
  };
}

/** An alarm that was said in week 10, held for two weeks and went, unless a test says otherwise. */
export function firedAlarm(rest: Partial<FiredAlarm> = {}): FiredAlarm {
  const usual = { id: "a", kind: "output-drop", account: 0, week: 10, heldWeeks: 2, isOver: true };
  return { ...usual, answeredOn: null, reason: null, ...rest };
}

/** So many accounts from a number on. */
export const accountsFrom = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
