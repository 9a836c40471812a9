import { type Snapshots, seededStream } from "@vitals/metrics";

/**
 * The same customers and dates with every loss given to a customer drawn from those scored at its last date, so that
 * dates keep their losses, a loss keeps its run of dates, and nothing that usage tells is left in it. Customers may be
 * drawn more than once; to spare those drawn before would send later losses to newcomers, which is no even draw either.
 * docs/score.md has the figures of both ways.
 */
export function shuffledOutcomes(snapshots: Snapshots, seed: number): Snapshots {
  const { account, week, churned } = snapshots;
  const stream = seededStream(seed);
  const rowsOf = new Map<number, Map<number, number>>();
  const scoredIn = new Map<number, number[]>();
  for (let i = 0; i < week.length; i++) {
    const [of, date] = [account[i] as number, week[i] as number];
    rowsOf.set(of, (rowsOf.get(of) ?? new Map()).set(date, i));
    scoredIn.set(date, [...(scoredIn.get(date) ?? []), of]);
  }
  const shuffled = new Uint8Array(churned.length);
  for (const dates of lossesOf(snapshots)) {
    const candidates = scoredIn.get(dates.at(-1) as number) ?? [];
    const loser = candidates[Math.floor(stream() * candidates.length)] as number;
    for (const date of dates) {
      const row = rowsOf.get(loser)?.get(date);
      if (row !== undefined) shuffled[row] = 1;
    }
  }
  return { ...snapshots, churned: shuffled };
}

/** The dates of each run of rows of one account that were followed by churn. */
function lossesOf({ account, week, churned }: Snapshots): number[][] {
  const losses: number[][] = [];
  for (let i = 0; i < churned.length; i++) {
    if (churned[i] === 0) continue;
    const goesOn = i > 0 && churned[i - 1] === 1 && account[i - 1] === account[i];
    if (goesOn) losses.at(-1)?.push(week[i] as number);
    else losses.push([week[i] as number]);
  }
  return losses;
}
