import { mean } from "./means.ts";
import type { BenchRow, MonitorBench } from "./monitor-bench.ts";
import { ours } from "./rule-names.ts";

/** Where our alarms fall short on made-up customers: where they are wrong more often than allowed, and find least. */
export function allowanceSentences({ rows, budget }: MonitorBench): string[] {
  const own = rows.filter(({ rule }) => rule === ours);
  if (own.length === 0) return [];
  const found = ({ strata }: BenchRow) => mean(strata.map(({ found4 }) => found4));
  const wrongest = ({ strata }: BenchRow) => Math.max(...strata.map(({ falseAlarms }) => falseAlarms));
  const overall = mean(own.map(({ strata }) => mean(strata.map(({ falseAlarms }) => falseAlarms))));
  const hardest = own.reduce((a, b) => (found(b) < found(a) ? b : a));
  const noisiest = own.reduce((a, b) => (wrongest(b) > wrongest(a) ? b : a));
  const kept = own.filter((row) => wrongest(row) <= budget).length;
  const verdict = overall <= budget ? "holds on average, not everywhere" : "does not hold";
  return [
    kept === own.length
      ? "The allowance holds in every kind, at every size of customer."
      : `The allowance ${verdict}: at every size of customer it held in ${kept} of ${own.length} kinds, and the worst was ${wrongest(noisiest).toFixed(2)} a year (${noisiest.scenario}).`,
    `They found least with “${hardest.scenario}”: ${Math.round(found(hardest) * 100)} of 100.`,
  ];
}
