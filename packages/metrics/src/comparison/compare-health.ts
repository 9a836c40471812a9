import { type AlarmChanges, alarmChanges, alarmsSaid } from "./alarm-changes.ts";
import { type BandChange, type BandMove, bandChanges, bandMoves, bandsIn } from "./band-changes.ts";
import { bandHistory, type WeekOfBands } from "./band-history.ts";
import { type ComparedHealth, eachRow } from "./compared-health.ts";
import { customersOf } from "./customers.ts";
import { type ScoreChanges, scoreChanges } from "./score-changes.ts";

/** What two sets of definitions say of the same facts. */
export interface HealthComparison {
  /** Monday of the report week, in epoch days. */
  readonly week: number;
  /** Customers in the report week under either. */
  readonly customers: number;
  readonly bandMoves: readonly BandMove[];
  readonly bandChanges: readonly BandChange[];
  readonly alarms: AlarmChanges;
  /** Null when a side has no scores at all. */
  readonly scores: ScoreChanges | null;
  /** Whether a likelihood may be shown, by the newest gate; null where there is none. */
  readonly gates: { readonly before: string | null; readonly after: string | null };
  readonly history: readonly WeekOfBands[];
}

/** Weeks of history that are redrawn. */
export const weeksRedrawn = 26;

/**
 * Compares the health that two sets of definitions made of the same facts.
 *
 * @param week - Monday of the report week, in epoch days
 */
export function compareHealth(before: ComparedHealth, after: ComparedHealth, week: number): HealthComparison {
  const customers = customersOf(before, after);
  const [was, is] = [bandsIn(before, week), bandsIn(after, week)];
  const changes = bandChanges(was, is, customers);
  const since = week - 7 * (weeksRedrawn - 1);
  return {
    week,
    customers: new Set([...was.keys(), ...is.keys()]).size,
    bandMoves: bandMoves(changes),
    bandChanges: changes,
    alarms: alarmChanges(alarmsSaid(before, customers), alarmsSaid(after, customers), since),
    scores: scoreChanges(before, after, customers, week),
    gates: { before: newestGate(before), after: newestGate(after) },
    history: bandHistory(before, after, customers, { lastWeek: week, weeks: weeksRedrawn }),
  };
}

function newestGate({ gates }: ComparedHealth): string | null {
  let newest = Number.NEGATIVE_INFINITY;
  let state: string | null = null;
  eachRow(gates, (row, cell) => {
    const week = Number(cell("week", row));
    if (week < newest) return;
    newest = week;
    state = String(cell("state", row));
  });
  return state;
}
