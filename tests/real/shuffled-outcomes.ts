import { neverKnown, type Snapshots, seededStream } from "@vitals/metrics";

/** Whether a customer may be dealt several losses, one at most, or one at most and is gone afterwards. */
export type Dealing = "freely" | "once" | "once, then gone";

/**
 * The same customers and dates with every loss given to a customer drawn from those scored at its last date, so that
 * dates keep their losses, a loss keeps its run of dates, and nothing that usage tells is left in it.
 *
 * Dealt `once`, it is no even draw: a customer that was dealt a loss stays among those that are kept, but cannot be lost
 * any more, so that later losses fall on newcomers. `once, then gone` takes it out after its loss. docs/likelihood.md has
 * the figures of all.
 */
export function shuffledOutcomes(snapshots: Snapshots, seed: number, dealing: Dealing = "freely"): Snapshots {
  const { account, week } = snapshots;
  const stream = seededStream(seed);
  const rowsOf = new Map<number, Map<number, number>>();
  const scoredIn = new Map<number, number[]>();
  for (let i = 0; i < week.length; i++) {
    const [of, date] = [account[i] as number, week[i] as number];
    rowsOf.set(of, (rowsOf.get(of) ?? new Map()).set(date, i));
    scoredIn.set(date, [...(scoredIn.get(date) ?? []), of]);
  }
  const churned = new Uint8Array(week.length);
  const lostAt = new Map<number, number>();
  const losses = lossesOf(snapshots).sort((a, b) => (a.at(-1) as number) - (b.at(-1) as number));
  for (const dates of losses) {
    const last = dates.at(-1) as number;
    const candidates = (scoredIn.get(last) ?? []).filter((each) => dealing === "freely" || !lostAt.has(each));
    if (candidates.length === 0) continue;
    const loser = candidates[Math.floor(stream() * candidates.length)] as number;
    lostAt.set(loser, last);
    for (const date of dates) {
      const row = rowsOf.get(loser)?.get(date);
      if (row !== undefined) churned[row] = 1;
    }
  }
  if (dealing !== "once, then gone") return { ...snapshots, churned };
  const isGone = (i: number) => (week[i] as number) > (lostAt.get(account[i] as number) ?? neverKnown);
  return { ...snapshots, churned, knownFrom: snapshots.knownFrom.map((from, i) => (isGone(i) ? neverKnown : from)) };
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
