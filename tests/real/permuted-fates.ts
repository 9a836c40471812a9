import { neverKnown, type Snapshots, seededStream } from "@vitals/metrics";

/**
 * The same customers and dates with every customer given the whole fate of another: what became of it, date by date, as one
 * piece. Dates at which only one of the two was scored are left out.
 *
 * On every date the fates that are left lie on the customers of that date by chance alone, so that whatever ranks them does so
 * by accident: the exact null of "usage says nothing about fate".
 */
export function permutedFates(snapshots: Snapshots, seed: number): Snapshots {
  const { account, week, churned, knownFrom } = snapshots;
  const present = [...new Set(account)];
  const giver = shuffled(present, seed);
  const giverOf = new Map(present.map((each, i) => [each, giver[i] as number]));
  const key = (of: number, date: number) => of * 100_000 + date;
  const rowAt = new Map<number, number>();
  for (let i = 0; i < week.length; i++) rowAt.set(key(account[i] as number, week[i] as number), i);
  const from = Int32Array.from(week.keys(), (i) => {
    const other = giverOf.get(account[i] as number) as number;
    return rowAt.get(key(other, week[i] as number)) ?? -1;
  });
  return {
    ...snapshots,
    churned: Uint8Array.from(from, (i) => (i < 0 ? 0 : (churned[i] as number))),
    knownFrom: from.map((i) => (i < 0 ? neverKnown : (knownFrom[i] as number))),
  };
}

function shuffled(values: readonly number[], seed: number): number[] {
  const stream = seededStream(seed);
  const order = [...values];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(stream() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
