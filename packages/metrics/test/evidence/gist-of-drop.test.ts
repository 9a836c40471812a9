import { describe, expect, it } from "vitest";
import { gistOfDrop } from "../../src/evidence/gist-of-drop.ts";
import { toHistory } from "../../src/history/history.ts";
import type { DropEpisode } from "../../src/monitor/episodes.ts";
import { watch } from "../../src/monitor/watch.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { options, rowsOf, steady, weeklyHealth, weeklyWorld } from "../weekly-output.ts";

describe("a drop in one sentence", () => {
  it.each([
    ["two weeks", [12, 10], "11 designs a week in 2 weeks, where about 40 a week were expected: 72 % less."],
    ["four", [12, 9, 10, 13], "11 designs a week in 4 weeks, where about 40 a week were expected: 72 % less."],
    ["weeks without anything", [0, 0], "No designs in 2 weeks, where about 40 a week were expected."],
  ])("says over how many weeks it is: %s", (_, low, expected) => {
    const { alarms } = weeklyHealth({ acme: [...steady(30), ...low] });
    expect(rowsOf(alarms, ["gist"], "acme")[0]).toEqual({ gist: expected });
  });

  it("sets the mean of the weeks beside what was expected of the same weeks, not of the last one", () => {
    const growing = Array.from({ length: 60 }, (_, i) => 40 + 2 * i);
    const history = toHistory(factsFromEvents(weeklyWorld({ acme: [...growing, ...Array(13).fill(20)] })));
    const watched = watch(history, options);
    const drop = watched.drops[0] as DropEpisode;
    const [first, second, ...after] = drop.rows.map((row) => watched.usual[row] as number);
    const expected = [drop.range.usual, drop.range.usual, ...after];
    const mean = expected.reduce((sum, each) => sum + each, 0) / expected.length;
    expect([first, second, after.at(-1)].map((each) => Math.round(each as number))).not.toContain(Math.round(mean));
    expect(gistOfDrop(drop, drop.rows, { history, watch: watched, options })).toMatch(
      new RegExp(
        `^20 designs a week in ${expected.length} weeks, where about ${Math.round(mean)} a week were expected: `,
      ),
    );
  });
});
