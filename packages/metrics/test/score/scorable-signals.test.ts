import { describe, expect, expectTypeOf, it } from "vitest";
import { catalog } from "../../src/catalog.ts";
import { type ScorableSignalId, scorableSignal, scorableSignals } from "../../src/score/scorable-signals.ts";
import type { ScorableSignal } from "../../src/signal.ts";
import { csat } from "../../src/signals/csat.ts";
import { output } from "../../src/signals/output.ts";

describe("scorable signals", () => {
  it("are all signals of the catalogue that are not barred", () => {
    const free = catalog.signals.filter(({ barredFromScores }) => !barredFromScores).map(({ id }) => id);
    expect(scorableSignals.map(({ id }) => id)).toEqual(free);
  });

  it("refuse a barred signal by type", () => {
    expect([output.barredFromScores, csat.barredFromScores]).toEqual([false, true]);
    expectTypeOf(output).toExtend<ScorableSignal>();
    expectTypeOf(csat).not.toExtend<ScorableSignal>();
    expectTypeOf<"csat" | "nps" | "sponsor">().exclude<ScorableSignalId>().toEqualTypeOf<"csat" | "nps" | "sponsor">();
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
