import { configuredComponents } from "@vitals/metrics";
import type { Config } from "@vitals/tables/config";
import { UsageError } from "../usage-error.ts";

/**
 * The score as configured.
 *
 * @throws UsageError with every weight that names what no score may use, and why
 */
export function scoreOptionsOf({ score }: Pick<Config, "score">, path: string) {
  const models = score.models.map(({ segments, weeksFrom, weeksBelow, ...model }) => ({
    ...model,
    ...(segments ? { segments } : {}),
    ...(weeksFrom === undefined ? {} : { weeksFrom }),
    ...(weeksBelow === undefined ? {} : { weeksBelow }),
  }));
  const { components, problems } = configuredComponents({ weights: score.weights, models });
  if (problems.length > 0) {
    const count = problems.length === 1 ? "1 mistake" : `${problems.length} mistakes`;
    throw new UsageError(`${count} in score of ${path}\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
  return { components, models, cuts: score.cuts };
}
