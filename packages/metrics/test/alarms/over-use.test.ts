import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options } from "../weekly-output.ts";

describe("over-use", () => {
  it("is said in the third week with more people than seats", () => {
    expect(said([2, 2, 6, 6, 6, 6])).toMatchObject([
      {
        week: 4,
        state: "open",
        gist: "6 people produced in 4 weeks on 3 seats.",
        evidence:
          "6 people produced in the four weeks to the week of 16 February 2026, on 3 seats: more people than seats for 4 weeks in a row. Open since the week of 9 February 2026.",
      },
    ]);
  });

  it("says nothing of one person more", () => {
    expect(said([2, 2, 4, 4, 4, 4])).toEqual([]);
  });

  it("closes when there are seats enough", () => {
    expect(said([2, 2, 6, 6, 6, 2, 2, 2, 2])).toMatchObject([{ state: "closed", because: "there are seats enough" }]);
  });
});

function said(people: number[]) {
  const events = people.flatMap((count, week) =>
    Array.from({ length: count }, (_, i) => ({ account: "acme", on: mondayAt(week), user: `u${i}` })),
  );
  return saidOf(assess(factsFromEvents({ events, seats: { acme: 3 } }), options), "over-use");
}
