import { codedTexts } from "../coded-texts.ts";
import { type Columns, integers, numbers } from "../columns.ts";
import { toCodes } from "./codes.ts";
import { inOrder, toDetailRows } from "./detail-rows.ts";
import type { Grid } from "./grid.ts";

/** `user_weeks` in grid order: rows of grid row `r` are `first[r]` to `first[r + 1] - 1`. */
export interface UserWeeks {
  readonly first: Int32Array;
  /** Code of the user; -1 gathers events without one. */
  readonly user: Int32Array;
  /** How many users there are. */
  readonly users: number;
  /** Ids in the order of their codes. */
  readonly names: readonly string[];
  /** Events of every kind. */
  readonly events: Int32Array;
  readonly output: Float64Array;
  readonly outputEvents: Int32Array;
  /** Days with output as bits, Monday is 1, Sunday is 64. */
  readonly dayMask: Int32Array;
}

export function toUserWeeks(table: Columns, grid: Grid, accountOf: ReadonlyMap<string, number>): UserWeeks {
  const { names, codes } = toCodes(codedTexts(table, "user_id"));
  const key = { codes: codes.map((code) => code + 1), size: names.length + 1 };
  const { first, source } = toDetailRows("user_weeks", table, grid, accountOf, [key]);
  return {
    first,
    user: inOrder(codes, source),
    users: names.length,
    names,
    events: inOrder(integers(table, "events"), source),
    output: inOrder(numbers(table, "output"), source),
    outputEvents: inOrder(integers(table, "output_events"), source),
    dayMask: inOrder(integers(table, "output_day_mask"), source),
  };
}
