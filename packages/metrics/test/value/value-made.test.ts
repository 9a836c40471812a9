import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { value as valueSignal } from "../../src/signals/value.ts";
import { bookValue } from "../../src/value/book-value.ts";
import { featureValues } from "../../src/value/feature-values.ts";
import { madeIn } from "../../src/value/made-in.ts";
import { valueMade } from "../../src/value/value-made.ts";
import { did, kinds, valueWorld } from "./value-world.ts";

describe("valueMade", () => {
  it("adds up units times their value in the last weeks and in as many before", () => {
    const { facts, lastWeek } = valueWorld({
      events: [
        did("acme", 0, "design", 5), //  104 weeks before the last: too long ago
        did("acme", 100, "design", 2, "office"), // in 4, 13 and 52 weeks
        did("acme", 98, "design", 1, "field"), //   13 and 52; before the last 4
        did("acme", 85, "design", 4), //            52; before the last 13
        did("acme", 104, "plan", 9),
        did("beta", 104, "login"),
      ],
    });
    const made = valueMade(facts, lastWeek);
    expect([...made.keys()]).toEqual(["acme"]);
    expect(made.get("acme")).toEqual([
      {
        event: "design",
        now: { 4: 0, 13: 300, 52: 700 },
        before: { 4: 200 + 100, 13: 400, 52: 0 },
        units: 3,
        modules: new Map([
          ["office", 200],
          ["field", 100],
        ]),
      },
    ]);
  });

  it("adds up to the signal `value`, by features and by accounts alike", () => {
    const someEvents = fc.array(
      fc.record({
        account: fc.constantFrom("acme", "beta", "gamma"),
        week: fc.integer({ min: 0, max: 30 }),
        event: fc.constantFrom(...Object.keys(kinds)),
        quantity: fc.integer({ min: 0, max: 50 }),
        module: fc.constantFrom("field", "office", null),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(someEvents, (events) => {
        const { facts, lastWeek } = valueWorld({
          events: events.map(({ account, week, event, quantity, module }) =>
            did(account, week, event, quantity, module),
          ),
        });
        const made = valueMade(facts, lastWeek);
        const history = toHistory(facts);
        const signal = valueSignal.compute(history).value;
        const bySignal = history.accountIds.map((_, a) => signal[(history.start[a + 1] as number) - 1] as number);
        const byAccount = history.accountIds.map((id) => madeIn(made.get(id), 13).now);
        const features = featureValues(["design", "route", "note"], made.values());
        const total = byAccount.reduce((sum, each) => sum + each, 0);
        const book = bookValue(made, { customers: history.accountIds, weeks: 13, weeksOfData: 31 });
        expect(byAccount).toEqual(bySignal);
        expect(features.reduce((sum, { value }) => sum + value, 0)).toBe(total);
        expect(book.value).toBe(total);
        const shares = features.reduce((sum, { share }) => sum + (share ?? 0), 0);
        expect(shares).toBeCloseTo(total > 0 ? 1 : 0, 9);
        expect(features.at(-1)?.shareSoFar).toBe(total > 0 ? 1 : null);
      }),
      { numRuns: 60 },
    );
  });
});
