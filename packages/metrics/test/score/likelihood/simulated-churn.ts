import type { OriginRows } from "../../../src/score/likelihood/origin-rows.ts";
import { logistic } from "../../../src/statistics/logistic.ts";
import { seededStream } from "../../../src/statistics/seeded-stream.ts";

const [lead, window, step] = [0, 26, 4];
export const horizon = { leadWeeks: lead, windowWeeks: window };
export const defaults = { signs: [1, 1, 1], weights: [50, 30, 20] };

/** Later than any week. */
export const never = 0x3fffffff;

/** The week of 4 January 2016, the first whole week of its quarter. */
export const firstWeek = 2400;

/** Accounts with three wandering, standardised components, and the week in which each of them churns, if ever. */
export interface SimulatedChurn {
  readonly ids: readonly string[];
  readonly weeks: number;
  /** `components[(account * weeks + week) * 3 + column]`. */
  readonly components: Float64Array;
  /** Weeks after the first; `never` for those that stay. */
  readonly churnsIn: Int32Array;
}

/** What each component counts for in the risk, unless a world says otherwise: as much as its weight. */
const truth: readonly number[] = [0.5, 0.3, 0.2];

/** Accounts whose risk of churn in a week follows their components by `strength`, each as much as `counts` says. */
export function simulatedChurn(
  accounts: number,
  weeks: number,
  seed: number,
  strength = 1.5,
  counts = truth,
): SimulatedChurn {
  const stream = seededStream(seed);
  const noise = () => (stream() + stream() + stream() + stream() - 2) * Math.sqrt(3);
  const components = new Float64Array(accounts * weeks * 3);
  const churnsIn = new Int32Array(accounts).fill(never);
  for (let account = 0; account < accounts; account++) {
    const level = noise();
    const now = [level, level + noise() / 2, noise()];
    for (let week = 0; week < weeks; week++) {
      now.forEach((value, column) => {
        now[column] = 0.97 * value + 0.24 * (noise() + (column < 2 ? 0.12 * level : 0));
        components[(account * weeks + week) * 3 + column] = Math.max(-3, Math.min(3, now[column] as number));
      });
      const index = -now.reduce((sum, value, column) => sum + value * (counts[column] as number), 0);
      if (churnsIn[account] === never && stream() < logistic(-5.5 + strength * index)) churnsIn[account] = week;
    }
  }
  return { ids: Array.from({ length: accounts }, (_, a) => `account-${a}`), weeks, components, churnsIn };
}

/** The same usage with the fates of the accounts shuffled. */
export function shuffledFates(churn: SimulatedChurn, seed: number): SimulatedChurn {
  const stream = seededStream(seed);
  const churnsIn = churn.churnsIn.slice();
  for (let i = churnsIn.length - 1; i > 0; i--) {
    const j = Math.floor(stream() * (i + 1));
    [churnsIn[i], churnsIn[j]] = [churnsIn[j] as number, churnsIn[i] as number];
  }
  return { ...churn, churnsIn };
}

/** One row per account and fourth week until it churns. */
export function originRows({ ids, weeks, components, churnsIn }: SimulatedChurn): OriginRows {
  const cells = ids.flatMap((_, account) =>
    Array.from({ length: Math.ceil(weeks / step) }, (_, i) => ({ account, week: i * step })).filter(
      ({ week }) => week < (churnsIn[account] as number),
    ),
  );
  const place = Int32Array.from(cells, ({ account, week }) => account * weeks + week);
  return {
    accountIds: ids,
    account: Int32Array.from(cells, ({ account }) => account),
    week: Int32Array.from(cells, ({ week }) => firstWeek + week),
    churned: Uint8Array.from(cells, ({ account, week }) =>
      Number((churnsIn[account] as number) <= week + lead + window),
    ),
    knownFrom: Int32Array.from(cells, ({ week }) => firstWeek + week + lead + window),
    weight: new Float64Array(cells.length).fill(step / window),
    columns: 3,
    standardised: (rows) => {
      const z = new Float64Array(rows.length * 3);
      rows.forEach((row, at) => {
        z.set(components.subarray(3 * (place[row] as number), 3 * (place[row] as number) + 3), 3 * at);
      });
      return z;
    },
  };
}

/** The forecasts of rows whose outcome is known, ready to be graded. */
export function datedForecasts(
  rows: OriginRows,
  { row, chance, base }: { row: Int32Array; chance: Float64Array; base: Float64Array },
) {
  return {
    rows: {
      accounts: rows.accountIds.length,
      account: row.map((i) => rows.account[i] as number),
      date: row.map((i) => rows.week[i] as number),
      churned: Uint8Array.from(row, (i) => rows.churned[i] as number),
    },
    knownFrom: row.map((i) => rows.knownFrom[i] as number),
    chance,
    base,
  };
}
