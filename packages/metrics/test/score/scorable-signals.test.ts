import { describe, expect, expectTypeOf, it } from "vitest";
import { catalog } from "../../src/catalog.ts";
import { scorableSignal, scorableSignals } from "../../src/score/scorable-signals.ts";
import type { ScorableSignal } from "../../src/signal.ts";
import { csat } from "../../src/signals/csat.ts";
import { output } from "../../src/signals/output.ts";

describe("scorable signals", () => {
  it("are all signals of the catalogue but opinions, presence and what we do ourselves", () => {
    const free = scorableSignals().map(({ id }) => id);
    const barred = catalog.signals.map(({ id }) => id).filter((id) => !free.includes(id));
    expect(barred).toEqual(["sponsor", "engagement-outbound", "csat", "nps"]);
  });

  it("refuse a barred signal by type", () => {
    expect([output.barredFromScores, csat.barredFromScores]).toEqual([false, true]);
    expectTypeOf(output).toExtend<ScorableSignal>();
    expectTypeOf(csat).not.toExtend<ScorableSignal>();
  });

  it("hand out a signal that may be scored", () => {
    expect(scorableSignal("output-days").id).toBe("output-days");
  });

  it.each([
    ["csat", "no score may use csat, because what people say is no measure of the work they do"],
    ["nps", "no score may use nps, because what people say is no measure of the work they do"],
    ["sponsor", "no score may use sponsor, because looking at reports is presence, not work"],
    ["logins", "no score may use logins, because being there is not work"],
    ["active-users", "no score may use active-users, because being there is not work"],
    ["manager-rating", "no score may use manager-rating, because our own opinion would only come back"],
    ["ouput", "no such signal: ouput; a score may use output, "],
  ])("refuse %s at run time, with the reason", (id, message) => {
    expect(() => scorableSignal(id)).toThrow(message);
  });
});
