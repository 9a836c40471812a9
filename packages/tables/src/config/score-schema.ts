import { z } from "zod";

/** Points by the id of a component or a signal; what is not named keeps its own. */
const weights = z.record(z.string().min(1, "expected the id of a component or a signal"), z.number().min(0).max(1000));

/** How the score is made. */
export const scoreSchema = z.strictObject({
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
