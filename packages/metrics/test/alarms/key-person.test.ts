import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { saidOf } from "../said-of.ts";
import { mondayAt, options } from "../weekly-output.ts";

describe("key-person", () => {
  it("is said when one of several people makes two thirds of the output", () => {
    expect(said(weeks(16, { ann: 12, bob: 2, cem: 2, dot: 2 }))).toMatchObject([
      {
        week: 3,
        state: "standing",
        gist: "One person makes 67 % of the output.",
        evidence:
          "One person made 67 % of the output of the 13 weeks to the week of 27 April 2026, of 4 people who produced. Open since the week of 2 February 2026.",
      },
    ]);
  });

  it("says nothing where the work is shared, or few people work at all", () => {
    expect(said(weeks(16, { ann: 9, bob: 3, cem: 3, dot: 3 }))).toEqual([]);
    expect(said(weeks(16, { ann: 30, bob: 2, cem: 2 }))).toEqual([]);
  });

  it("closes when the work is shared", () => {
    const shared = [
      ...weeks(16, { ann: 12, bob: 2, cem: 2, dot: 2 }),
      ...weeks(12, { ann: 2, bob: 5, cem: 5, dot: 6 }, 16),
    ];
    expect(said(shared)).toMatchObject([{ week: 3, state: "closed", because: "the work is shared by more people" }]);
  });

  it("is said when a person of a large share stops and the others go on", () => {
    const before = weeks(20, { ann: 9, bob: 3, cem: 3, dot: 3 });
    const after = weeks(8, { bob: 6, cem: 6, dot: 6 }, 20);
    expect(said([...before, ...after])).toMatchObject([
      {
        week: 24,
        state: "open",
        gist: "A person who made 50 % of the output has made nothing for 8 working weeks.",
        evidence:
          "A person who made 50 % of the output up to the week of 25 May 2026 has made nothing in the 8 working weeks since. The others have kept the output up so far. Open since the week of 29 June 2026.",
      },
    ]);
    const back = weeks(2, { ann: 9, bob: 3, cem: 3, dot: 3 }, 28);
    expect(said([...before, ...after, ...back])).toMatchObject([{ state: "closed", because: "the person is back" }]);
  });
});

function weeks(count: number, made: Record<string, number>, from = 0) {
  return Array.from({ length: count }, (_, i) =>
    Object.entries(made).map(([user, times]) => ({ account: "acme", on: mondayAt(from + i), user, times })),
  ).flat();
}

function said(events: ReturnType<typeof weeks>) {
  return saidOf(assess(factsFromEvents({ events }), options), "key-person");
}
