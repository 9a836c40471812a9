import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { componentOfSignal } from "../../src/score/component-of-signal.ts";
import { horizonFor } from "../../src/score/horizon.ts";
import { scorableSignal, scorableSignals } from "../../src/score/scorable-signals.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";

describe("a signal as a component", () => {
  it("keeps its definition and its numbers, with a weight and a group of its own", () => {
    const signal = scorableSignal("seat-use");
    const component = componentOfSignal(signal, 7);
    expect(component).toMatchObject({ id: "seat-use", title: signal.title, weight: 7, group: "added", good: "high" });
    const events = [
      { account: "acme", on: dayOf(0), user: "ann" },
      { account: "acme", on: dayOf(3), user: "bob" },
    ];
    const history = toHistory(factsFromEvents({ events, seats: { acme: 4 } }));
    expect(component.compute(history, horizonFor(26))).toEqual(signal.compute(history).value);
  });

  it("is compared as it is when a share, by factors when an amount", () => {
    expect(componentOfSignal(scorableSignal("seat-use"), 1).scale.of(0.25)).toBe(0.25);
    expect(componentOfSignal(scorableSignal("producing-users"), 1).scale.of(9)).toBeCloseTo(Math.log(10), 12);
  });

  it("is refused when neither more nor less of it is healthier", () => {
    const neither = scorableSignals().filter(({ good }) => (good as string) === "neither");
    expect(neither.length).toBeGreaterThan(0);
    for (const signal of neither) {
      expect(() => componentOfSignal(signal, 1)).toThrow(
        `no score may use ${signal.id}, because neither more nor less`,
      );
    }
  });
});
