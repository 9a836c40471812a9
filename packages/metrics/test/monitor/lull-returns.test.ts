import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { addReturn, emptyReturns, isBackAsARule, settleReturns } from "../../src/monitor/lull-returns.ts";
import { watch } from "../../src/monitor/watch.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { mondayAt, steady, weeklyWorld } from "../weekly-output.ts";

/** Whether week one after a lull is judged after so many returns at a share and a deviation. */
function judgedAfter(returns: number, share: number, deviation: number): boolean {
  const seen = emptyReturns(Uint8Array.of(0, 1), 1);
  for (let i = 0; i < returns; i++) addReturn(seen, 0, 1, share, deviation);
  settleReturns(seen, 0);
  return isBackAsARule(seen, 0, 1);
}

describe("a week after a declared lull", () => {
  it.each([
    [12, 1, 0.8, true],
    [11, 1, 0.8, false],
    [40, 0.7, 0.8, false],
    [40, 1, 2, false],
  ])(
    "after %i returns at %f of what is expected, %f standard deviations off, is judged: %s",
    (returns, share, deviation, is) => {
      expect(judgedAfter(returns, share, deviation)).toBe(is);
    },
  );

  const names = [..."abcdefghijklmn"];
  const year = (back: number[]) => [...steady(30), 0, 0, 0, 0, ...back, ...steady(26)];
  const lulls = [
    { name: "summer", from: mondayAt(30), to: mondayAt(33) },
    { name: "summer again", from: mondayAt(70), to: mondayAt(73) },
  ];
  const stayedAway = (back: number[]) => {
    const first = year(back);
    const rest = [...first, ...steady(70 - first.length), 0, 0, 0, 0];
    const others = Object.fromEntries(names.map((name) => [name, [...rest, ...back, 40, 41]]));
    const world = weeklyWorld({ ...others, acme: [...rest, 0, 0, 0, 0, 0, 0] }, { lulls });
    const history = toHistory(factsFromEvents(world));
    const { drops } = watch(history, { budget: 0.3 });
    const acme = drops.filter(({ account }) => history.accountIds[account] === "acme");
    return acme.map(({ secondRow }) => (history.week[secondRow] as number) - history.firstWeek);
  };

  it("is judged where all others came back at once from the lull before", () => {
    expect(stayedAway([40, 39, 41, 42])).toEqual([75]);
  });

  it("is not where they took two weeks", () => {
    expect(stayedAway([5, 12, 41, 42])).toEqual([77]);
  });
});
