import type { BenchRow } from "./monitor-bench.ts";

/** Mean of numbers; NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What one rule did, over all its scenarios: the mean of each size of customer, and of all sizes. */
export interface RuleMeans {
  readonly rule: string;
  readonly found: readonly number[];
  readonly wrong: readonly number[];
  readonly foundOverall: number;
  readonly wrongOverall: number;
}

/** Every rule over its scenarios, each scenario counting alike, in the order in which the rules were compared. */
export function ruleMeans(rows: readonly BenchRow[]): RuleMeans[] {
  return [...new Set(rows.map(({ rule }) => rule))].map((rule) => {
    const own = rows.filter((row) => row.rule === rule);
    const sizes = (own[0]?.strata ?? []).map((_, i) => i);
    const found = sizes.map((i) => mean(own.map(({ strata }) => strata[i]?.found4 ?? Number.NaN)));
    const wrong = sizes.map((i) => mean(own.map(({ strata }) => strata[i]?.falseAlarms ?? Number.NaN)));
    return { rule, found, wrong, foundOverall: mean(found), wrongOverall: mean(wrong) };
  });
}
