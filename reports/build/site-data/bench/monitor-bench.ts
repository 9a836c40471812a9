import { z } from "zod";

/** A share that may be unknown: JSON writes a number that is none as null. */
const share = z.number().nullable();

const bench = z.object({
  machine: z.object({ processor: z.string(), cores: z.number(), memoryGb: z.number(), node: z.string() }),
  accounts: z.number(),
  seeds: z.array(z.number()),
  budget: z.number(),
  generator: z.string(),
  strata: z.array(z.object({ mean: z.number(), k: z.number() })).min(1),
  rows: z
    .array(
      z.object({
        scenario: z.string(),
        rule: z.string(),
        strata: z.array(z.object({ falseAlarms: z.number(), found4: z.number() })).min(1),
      }),
    )
    .min(1),
  speed: z.array(z.object({ accounts: z.number(), weeks: z.number(), seconds: z.number() })),
  real: z.array(
    z.object({
      rule: z.string(),
      year: z.union([z.number(), z.literal("all")]),
      accountYears: z.number(),
      perAccountYear: share,
      lasted: share,
      halvings: z.number(),
      found4: share,
      found8: share,
    }),
  ),
});

/** What the benchmark of the monitor measured, as far as the report card shows it. */
export type MonitorBench = z.infer<typeof bench>;
export type BenchRow = MonitorBench["rows"][number];
export type RealRow = MonitorBench["real"][number];

/**
 * The benchmark of the monitor among the results of all benchmarks.
 *
 * @returns undefined where there is none, null where it has a shape this version does not know
 */
export function monitorBench(results: unknown): MonitorBench | null | undefined {
  if (results === undefined) return undefined;
  const parsed = z.object({ monitor: bench.optional() }).safeParse(results);
  if (!parsed.success) return null;
  const { monitor } = parsed.data;
  const isWhole = monitor?.rows.every(({ strata }) => strata.length === monitor.strata.length);
  return isWhole === false ? null : monitor;
}
