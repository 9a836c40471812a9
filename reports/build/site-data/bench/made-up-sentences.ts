import { type RuleMeans, ruleMeans } from "./means.ts";
import type { MonitorBench } from "./monitor-bench.ts";
import { ceiling, former, literal, ours } from "./rule-names.ts";

/** What the comparison on made-up customers comes to, in three sentences; every number is taken from the results. */
export function madeUpSentences({ rows, strata, budget }: MonitorBench): string[] {
  const means = ruleMeans(rows);
  const own = means.find(({ rule }) => rule === ours);
  if (!own) return [];
  const kinds = rows.filter(({ rule }) => rule === ours).length;
  const at = (i: number) =>
    `${hundred(own.found[i] ?? 0)} of 100 at ${(strata[i]?.mean ?? 0).toLocaleString("en")} pieces of output a week`;
  return [
    `Over ${kinds} kinds of made-up customers our alarms found ${hundred(own.foundOverall)} of 100 drops within four weeks, and were wrong ${own.wrongOverall.toFixed(2)} times per customer and year; ${budget} is what they are allowed.`,
    `How well they see depends on how much there is to see: ${at(0)}, ${at(strata.length - 1)}.`,
    ...compared(means),
  ];
}

function compared(means: readonly RuleMeans[]): string[] {
  const words: readonly [string, (other: RuleMeans) => string][] = [
    [
      literal,
      ({ wrongOverall }) =>
        `the rule read literally, two falls in a row, is wrong ${wrongOverall.toFixed(1)} times per customer and year`,
    ],
    [former, ({ foundOverall }) => `our former rule found ${hundred(foundOverall)} of 100`],
    [ceiling, ({ foundOverall }) => `even who is told the truth beforehand finds only ${hundred(foundOverall)} of 100`],
  ];
  const parts = words.flatMap(([name, say]) => means.filter(({ rule }) => rule === name).map(say));
  return parts.length > 0 ? [`To compare: ${parts.join("; ")}.`] : [];
}

function hundred(share: number): number {
  return Math.round(share * 100);
}
