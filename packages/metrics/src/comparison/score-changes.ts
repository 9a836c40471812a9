import { type ComparedHealth, eachRow } from "./compared-health.ts";
import { byMoney, type Customer, customerOf } from "./customers.ts";

/** What one component adds to the difference of two scores. */
export interface PointsMoved {
  /** The id of the component, in the spelling of columns. */
  readonly component: string;
  readonly before: number;
  readonly after: number;
}

/** A customer whose score in the report week differs. */
export interface ScoreChange {
  readonly customer: Customer;
  readonly before: number;
  readonly after: number;
  /** Largest first; their differences add up to that of the scores. */
  readonly moved: readonly PointsMoved[];
}

/** What changes in the scores. */
export interface ScoreChanges {
  /** Customers with a score under both. */
  readonly compared: number;
  /** Largest change first. */
  readonly changes: readonly ScoreChange[];
  /** Customers with a score under one side only. */
  readonly gained: readonly Customer[];
  readonly lost: readonly Customer[];
}

/** Smaller differences come from the order of sums, not from a definition. */
const leastDifference = 1e-6;

interface Scored {
  score: number | null;
  points: Map<string, number>;
}

/** Compares the scores of a week; null when a side has no scores at all. */
export function scoreChanges(
  before: ComparedHealth,
  after: ComparedHealth,
  customers: ReadonlyMap<string, Customer>,
  week: number,
): ScoreChanges | null {
  if (!before.scores || !after.scores) return null;
  const [was, is] = [scoresIn(before, week), scoresIn(after, week)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const has = (side: Map<string, Scored>, id: string) => (side.get(id)?.score ?? null) !== null;
  const named = (wanted: (id: string) => boolean) =>
    ids
      .filter(wanted)
      .map((id) => customerOf(customers, id))
      .sort(byMoney);
  const both = ids.filter((id) => has(was, id) && has(is, id));
  return {
    compared: both.length,
    changes: both
      .map((id) => changeOf(customerOf(customers, id), was.get(id) as Scored, is.get(id) as Scored))
      .filter((change) => Math.abs(change.after - change.before) > leastDifference)
      .sort((a, b) => size(b) - size(a) || byMoney(a.customer, b.customer)),
    gained: named((id) => !has(was, id) && has(is, id)),
    lost: named((id) => has(was, id) && !has(is, id)),
  };
}

function scoresIn({ scores }: ComparedHealth, week: number): Map<string, Scored> {
  const ends = "_points";
  const components = Object.keys(scores ?? {}).filter((name) => name.endsWith(ends));
  const scored = new Map<string, Scored>();
  eachRow(scores, (row, cell) => {
    if (cell("week", row) !== week) return;
    const points = components.map((name) => [name.slice(0, -ends.length), Number(cell(name, row) ?? 0)] as const);
    scored.set(String(cell("account_id", row)), {
      score: cell("score", row) as number | null,
      points: new Map(points),
    });
  });
  return scored;
}

function changeOf(customer: Customer, was: Scored, is: Scored): ScoreChange {
  const components = [...new Set([...was.points.keys(), ...is.points.keys()])];
  const moved = components
    .map((component) => ({
      component,
      before: was.points.get(component) ?? 0,
      after: is.points.get(component) ?? 0,
    }))
    .filter((each) => size(each) > leastDifference)
    .sort((a, b) => size(b) - size(a));
  return { customer, before: was.score as number, after: is.score as number, moved };
}

function size({ before, after }: { before: number; after: number }): number {
  return Math.abs(after - before);
}
