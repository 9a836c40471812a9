import { expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { acceptRise } from "../../src/monitor/rises.ts";
import { startState } from "../../src/monitor/watch-state.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { steady, weeklyWorld } from "../weekly-output.ts";

it.each([
  [10, false],
  [40, true],
])("a rise after %i weeks of an account is remembered as one that may end: %s", (learned, remembered) => {
  const history = toHistory(factsFromEvents(weeklyWorld({ acme: steady(4) })));
  const state = startState(history, { asked: () => 1, budget: 0.3, tail: -1.6 }, new Uint8Array(history.rows));
  state.learned[0] = learned;
  const [before, week] = [state.riseWeek[0], 2900];
  for (let i = 0; i < 4; i++) acceptRise(state, 0, 3, week);
  expect(state.riseWeek[0]).toBe(remembered ? week : before);
});
