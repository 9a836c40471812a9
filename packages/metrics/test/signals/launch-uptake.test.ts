import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("launch-uptake", () => {
  const kinds = { "make.new": { kind: "output", launched_on: dayOf(2) } };
  const work = [0, 1, 2, 3, 4, 5, 40].flatMap((week) => [
    { account: "acme", on: dayOf(week), user: "ann" },
    { account: "acme", on: dayOf(week), user: "bob" },
  ]);

  it("is the share of the producing users' weeks in which they used the newest launch", () => {
    const uses = [4, 5].map((week) => ({ account: "acme", on: dayOf(week), user: "ann", event: "make.new" }));
    const values = signalValues("launch-uptake", { events: [...work, ...uses], kinds });
    //                                                 launch: 0 of 2, 0 of 4, 1 of 6, 2 of 8
    expect(values.slice(0, 6)).toEqual([null, null, 0, 0, 0.167, 0.25]);
    expect(values[40]).toBeNull();
  });

  it("is null where nothing was launched, or the launch belongs to a module the customer does not have", () => {
    expect(signalValues("launch-uptake", { events: work })[5]).toBeNull();
    const elsewhere = { "make.new": { kind: "output", launched_on: dayOf(2), module: "routes" } };
    expect(signalValues("launch-uptake", { events: work, kinds: elsewhere })[5]).toBeNull();
  });
});
