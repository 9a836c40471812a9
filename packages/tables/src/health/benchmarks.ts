import { defineTable } from "../table-spec.ts";

/** How long a customer has been producing, in the stretches that are compared with one another. */
export const ageBands = ["first-quarter", "first-year", "second-year", "later"] as const;

export type AgeBand = (typeof ageBands)[number];

/** What a benchmark is made of: customers that renewed and grew, or all customers of today. */
export const benchmarkKinds = ["renewed-and-grew", "usual"] as const;

export type BenchmarkKind = (typeof benchmarkKinds)[number];

export const benchmarks = defineTable({
  name: "benchmarks",
  stage: "health",
  grain: "one row per signal, segment and age band, as known in the report week",
  key: ["signal", "segment", "age_band"],
  columns: [
    { name: "signal", type: "category", meaning: "The signal's id." },
    { name: "segment", type: "category", nullable: true, meaning: "The customers meant; null for all segments." },
    {
      name: "age_band",
      type: "category",
      values: ageBands,
      nullable: true,
      meaning:
        "Weeks since the first output: `first-quarter` 1 to 13, `first-year` 14 to 52, `second-year` 53 to 104, `later` from 105; null for all ages.",
    },
    {
      name: "kind",
      type: "category",
      values: benchmarkKinds,
      meaning:
        "`renewed-and-grew`: the year before customers renewed and grew; `usual`: today's customers, where too few did, which says what is usual and not what is good.",
    },
    { name: "lowest", type: "float", meaning: "One in twenty is below it." },
    { name: "low", type: "float", meaning: "A quarter of them is below it." },
    { name: "middle", type: "float", meaning: "Half of them is below it." },
    { name: "high", type: "float", meaning: "A quarter of them is above it." },
    { name: "highest", type: "float", meaning: "One in twenty is above it." },
    { name: "n_accounts", type: "integer", unit: "accounts", meaning: "Accounts of this segment and age." },
    {
      name: "n_age",
      type: "integer",
      nullable: true,
      unit: "accounts",
      meaning: "Accounts of this age in all segments; null where ages are not told apart.",
    },
    { name: "n_all", type: "integer", unit: "accounts", meaning: "Accounts of all segments and ages." },
  ],
});
