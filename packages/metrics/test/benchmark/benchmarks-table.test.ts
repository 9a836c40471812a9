import { benchmarks as spec } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import type { AssessOptions, Columns } from "../../src/columns.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";
import { options, rowsOf } from "../weekly-output.ts";
import { outcomeRows } from "./outcome-rows.ts";

const weeks = 70;
const ids = Array.from({ length: 10 }, (_, i) => `a${i}`);

/** Ten accounts that each make as many things a week as their place among them. */
const facts = factsFromEvents({
  events: ids.flatMap((account, i) =>
    Array.from({ length: weeks }, (_, week) => [
      { account, on: dayOf(week), event: "look" },
      ...(i > 0 ? [{ account, on: dayOf(week), times: i }] : []),
    ]).flat(),
  ),
  accounts: ids.map((account_id, i) => ({
    account_id,
    segment: i < 5 ? "small" : "large",
    started_on: dayOf(-100),
    ...(i === 9 && { ended_on: dayOf(65) }),
  })),
});

/** The rows about output when these accounts expanded in a week, without the tails. */
function outputRows(expanded: readonly string[], week: number, more: Partial<AssessOptions> = {}) {
  const outcomes = outcomeRows(expanded.map((id) => [id, dayOf(week), "expanded"]));
  const { benchmarks } = assess({ ...facts, outcomes }, { ...options, ...more });
  return linesOf(benchmarks);
}

function linesOf(benchmarks: Columns): string[] {
  const names = spec.columns.map(({ name }) => name);
  return rowsOf({ account_id: benchmarks.signal as ArrayLike<string>, ...benchmarks }, names)
    .filter(({ signal, age_band }) => signal === "output" && (age_band === null || age_band === "later"))
    .map(({ segment, age_band, kind, low, middle, high, n_accounts, n_age, n_all }) =>
      [segment, age_band, kind, low, middle, high, n_accounts, n_age, n_all].join(" "),
    );
}

/** Nine customers make 0 to 8; the tenth has left. */
const usual = ["  usual 2 4 6 9  9"];

describe("the table of benchmarks", () => {
  it("holds what is usual where nobody is on record as renewed and grown", () => {
    expect(outputRows([], 60)).toEqual(usual);
  });

  it("holds what is usual where too few are, the outcome is not known yet, or the record was made from usage", () => {
    expect(outputRows(ids.slice(1, 8), 60)).toEqual(usual);
    expect(outputRows(ids.slice(1, 9), weeks)).toEqual(usual);
    expect(outputRows(ids.slice(1, 9), 60, { learnBenchmarks: false })).toEqual(usual);
  });

  it("holds those that renewed and grew, by segment and age, with counts", () => {
    // All: 1 to 8. Small at this age: 1 to 4 weigh 4/12 x 1/4 + 8/12 x 1/8 = 1/6 each, 5 to 8 1/12 each.
    expect(outputRows(ids.slice(1, 9), 60)).toEqual([
      "  renewed-and-grew 2.5 4.5 6.5 8  8",
      " later renewed-and-grew 2.5 4.5 6.5 8 8 8",
      "large  renewed-and-grew 3.5 5.5 7 4  8",
      "large later renewed-and-grew 3.5 5.5 7 4 8 8",
      "small  renewed-and-grew 2 3.5 5.5 4  8",
      "small later renewed-and-grew 2 3.5 5.5 4 8 8",
    ]);
  });
});
