import { describe, expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

const weekly = (account: string, made: number[]) =>
  made.flatMap((times, week) =>
    times > 0 ? ["ann", "bob"].map((user) => ({ account, on: dayOf(week), user, times: times / 2 })) : [],
  );

describe("direction", () => {
  const falling = [...new Array(12).fill(10), 4, 4, 4, 4];

  it("compares four weeks with what the weeks before them lead to expect", () => {
    //                                                       (16 + 1) / (4 · 10 + 1)
    expect(componentValues("direction", { events: weekly("acme", falling) }).at(-1)).toBe(0.415);
  });

  it("says nothing before there are weeks to compare with", () => {
    expect(componentValues("direction", { events: weekly("acme", [4, 4, 4, 4, 4]) })).toEqual([
      null,
      null,
      null,
      null,
      1,
    ]);
  });

  it("divides out what ten or more accounts do in the same weeks", () => {
    const others = Array.from({ length: 10 }, (_, i) => weekly(`other-${i}`, falling)).flat();
    //                                                       (16 + 1) / (4 · 10 · 0.4 + 1)
    expect(componentValues("direction", { events: [...weekly("acme", falling), ...others] }).at(-1)).toBe(1);
  });

  it("skips weeks in a declared lull", () => {
    const lulls = [{ name: "Summer", from: dayOf(13), to: dayOf(15) }];
    const paused = [...new Array(13).fill(10), 0, 0, 10];
    const values = componentValues("direction", { events: weekly("acme", paused), lulls });
    expect(values.at(-1)).toBe(1);
  });
});
