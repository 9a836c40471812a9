import { toHistory, watch } from "@vitals/metrics";
import { logMeans } from "./portfolio/log-means.ts";
import { type Portfolio, segments } from "./portfolio/portfolio.ts";
import { negativeBinomial, randomStream } from "./portfolio/random.ts";
import type { Scenario } from "./portfolio/scenario.ts";
import { toFacts } from "./portfolio/to-facts.ts";

const means = [3, 5, 8, 15, 40, 100, 300, 1000];
const dispersions = [1, 2, 4, 8, 16, 32];
const thresholds = [0.7, 1, 1.4, 1.8, 2.3, 2.8, 3.4, 4, 5, 6];
const budgets = [0.1, 0.3, 1];

/** Weeks of history before false alarms are counted, and weeks in which they are. */
const history = 104;
const counted = 104;

const seed = 902;

/** What customers live through while they are steady: nothing, a season, a trend. */
const conditions: readonly Scenario[] = [
  { name: "steady" },
  { name: "season", season: { amplitude: 0.5, phase: "segment" }, yearEnd: 0.4 },
  { name: "trend", trend: [0.75, 1.6] },
];

/** A mean, a dispersion and what a week tells of them. */
interface Kind {
  readonly mean: number;
  readonly k: number;
  readonly information: number;
}

/**
 * Prints what evidence keeps which budget on customers without a drop, by what a week tells about a halving: the table
 * behind `alarmThreshold`, whose rows are smoothed by hand. Each condition is a portfolio of its own; rates are the mean
 * over them.
 */
export function calibrate([perKind = "40"]: string[]): void {
  const kinds = means.flatMap((mean) => dispersions.map((k) => ({ mean, k, information: information(mean, k) })));
  const rates = thresholds.map(() => kinds.map(() => 0));
  for (const condition of conditions) {
    const drawn = toHistory(toFacts(undisturbed(condition, kinds, Number(perKind))));
    for (const [i, threshold] of thresholds.entries()) {
      const { drops } = watch(drawn, { budget: 0.3, threshold: () => threshold });
      for (const { account, secondRow } of drops) {
        if ((drawn.week[secondRow] as number) < drawn.firstWeek + history) continue;
        const kind = account % kinds.length;
        const share = 1 / Number(perKind) / (counted / 52) / conditions.length;
        (rates[i] as number[])[kind] = (rates[i]?.[kind] as number) + share;
      }
    }
  }
  const names = conditions.map(({ name }) => name).join(", ");
  process.stdout.write(`seed ${seed}; ${names}; ${perKind} accounts of each kind in each\n`);
  process.stdout.write(`mean k information | evidence for ${budgets}\n`);
  for (const [kind, { mean, k, information }] of [...kinds.entries()].sort(
    (a, b) => a[1].information - b[1].information,
  )) {
    const own = rates.map((each) => each[kind] as number);
    const asked = budgets.map((budget) => keeping(own, budget).toFixed(2).padStart(5)).join(" ");
    process.stdout.write(`${String(mean).padStart(4)} ${String(k).padStart(2)} ${information.toFixed(2)} | ${asked}\n`);
  }
}

function undisturbed(scenario: Scenario, kinds: readonly Kind[], perKind: number): Portfolio {
  const accounts = kinds.length * perKind;
  const weeks = history + counted;
  const random = randomStream(seed);
  const rows = accounts * weeks;
  const portfolio: Portfolio = {
    ...{ scenario, seed, accounts, weeks, history, firstWeek: 2800 },
    ...{ output: new Float64Array(rows), mean: new Float64Array(rows), k: new Float64Array(accounts) },
    loaded: new Uint8Array(rows).fill(1),
    shock: new Uint8Array(rows),
    born: new Int32Array(accounts),
    dropWeek: new Float64Array(accounts),
    lulls: [],
  };
  const shared = { phases: Array.from({ length: segments }, () => random()), missing: [] };
  for (let a = 0; a < accounts; a++) {
    const { mean, k } = kinds[a % kinds.length] as Kind;
    logMeans(portfolio, a, random, shared).forEach((logMean, week) => {
      portfolio.output[a * weeks + week] = negativeBinomial(random, mean * Math.exp(logMean), k);
    });
  }
  return portfolio;
}

/** Expected log-likelihood ratio of a week for a halving. */
function information(mean: number, k: number): number {
  return (mean / 2) * Math.log(0.5) - (mean / 2 + k) * Math.log((mean / 2 + k) / (mean + k));
}

/** The evidence at which the rate falls to the budget; between two thresholds linear in the logarithm of the rate. */
function keeping(rates: number[], budget: number): number {
  const i = rates.findIndex((rate) => rate <= budget);
  if (i <= 0) return i === 0 ? (thresholds[0] as number) : Number.POSITIVE_INFINITY;
  const [above, below] = [rates[i - 1] as number, Math.max(rates[i] as number, 0.005)];
  const share = Math.log(above / budget) / Math.log(above / below);
  return (thresholds[i - 1] as number) + share * ((thresholds[i] as number) - (thresholds[i - 1] as number));
}
