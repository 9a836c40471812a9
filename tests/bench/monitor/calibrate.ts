import { toHistory, watch } from "@vitals/metrics";
import type { Portfolio } from "./portfolio/portfolio.ts";
import { negativeBinomial, randomStream } from "./portfolio/random.ts";
import { toFacts } from "./portfolio/to-facts.ts";

const means = [3, 5, 8, 15, 40, 100, 300, 1000];
const dispersions = [1, 2, 4, 8, 16, 32];
const thresholds = [0.7, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6];
const budgets = [0.1, 0.3, 1];

/** Weeks of history before false alarms are counted, and weeks in which they are. */
const history = 104;
const counted = 104;

const seed = 902;

/**
 * Prints what evidence keeps which budget on steady accounts, by what a week tells about a halving: the table behind
 * `alarmThreshold`. Its rows are smoothed by hand, and kept from falling too low where a week tells much, because
 * seasons are never known exactly.
 */
export function calibrate([perKind = "100"]: string[]): void {
  const kinds = means.flatMap((mean) => dispersions.map((k) => ({ mean, k, information: information(mean, k) })));
  const drawn = toHistory(toFacts(steadyPortfolio(kinds, Number(perKind))));
  const rates = thresholds.map((threshold) => {
    const { drops } = watch(drawn, { budget: 0.3, threshold: () => threshold });
    const late = drops.filter(({ secondRow }) => (drawn.week[secondRow] as number) >= drawn.firstWeek + history);
    return kinds.map(
      (_, kind) =>
        late.filter(({ account }) => account % kinds.length === kind).length / Number(perKind) / (counted / 52),
    );
  });
  process.stdout.write(
    `seed ${seed}, ${perKind} accounts of each kind\nmean k information | evidence for ${budgets}\n`,
  );
  for (const [kind, { mean, k, information }] of [...kinds.entries()].sort(
    (a, b) => a[1].information - b[1].information,
  )) {
    const own = rates.map((each) => each[kind] as number);
    const asked = budgets.map((budget) => keeping(own, budget).toFixed(2).padStart(5)).join(" ");
    process.stdout.write(`${String(mean).padStart(4)} ${String(k).padStart(2)} ${information.toFixed(2)} | ${asked}\n`);
  }
}

function steadyPortfolio(kinds: { mean: number; k: number }[], perKind: number): Portfolio {
  const accounts = kinds.length * perKind;
  const weeks = history + counted;
  const random = randomStream(seed);
  const output = Float64Array.from({ length: accounts * weeks }, (_, row) => {
    const { mean, k } = kinds[Math.floor(row / weeks) % kinds.length] as { mean: number; k: number };
    return negativeBinomial(random, mean, k);
  });
  return {
    ...{ scenario: { name: "steady" }, seed, accounts, weeks, history, firstWeek: 2800, output, mean: output },
    k: new Float64Array(accounts),
    loaded: new Uint8Array(accounts * weeks).fill(1),
    shock: new Uint8Array(accounts * weeks),
    born: new Int32Array(accounts),
    dropWeek: new Float64Array(accounts),
    lulls: [],
  };
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
