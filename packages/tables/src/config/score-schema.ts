import { z } from "zod";
import { churnKinds } from "../churn-kinds.ts";

/** Points by the id of a component or a signal; what is not named keeps its own. */
const weights = z.record(z.string().min(1, "expected the id of a component or a signal"), z.number().min(0).max(1000));

/** How the score is made. */
export const score = z.strictObject({
  weights: weights.default({}),
  /** Other weights for some customers; the first model that fits wins. */
  models: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        segments: z.array(z.string()).min(1, "expected at least one segment, or none of the key").optional(),
        /** Complete weeks since the first output: from this many, and below that many. */
        weeksFrom: z.number().int().min(0).optional(),
        weeksBelow: z.number().int().min(1).optional(),
        weights: weights.default({}),
      }),
    )
    .default([]),
  /** Shares of all scores of the last two years that are red, and red or yellow. */
  cuts: z
    .strictObject({ red: z.number().gt(0).lt(1).default(0.12), yellow: z.number().gt(0).lt(1).default(0.35) })
    .refine(({ red, yellow }) => red < yellow, { path: ["yellow"], message: "expected a share above that of red" })
    .prefault({}),
});

/** What counts as a lost customer. */
export const churn = z.strictObject({
  /** Recorded outcomes where there are any, else silence, when left out. */
  kind: z.enum(churnKinds).optional(),
  /** Churn counts from this many weeks after a statement. */
  leadWeeks: z.number().int().min(0).max(52).default(0),
  /** And for this many weeks. */
  windowWeeks: z.number().int().min(1).max(104).default(26),
  /** Share of its output before that a collapsed customer stays below. */
  collapseTo: z.number().gt(0).lt(1).default(0.25),
});
