import { expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

it("module-breadth counts modules with output in 26 weeks, and is left out where output names none", () => {
  const events = [
    { account: "acme", on: dayOf(0), module: null },
    { account: "acme", on: dayOf(1), module: "plan" },
    { account: "acme", on: dayOf(2), module: "draw" },
    { account: "acme", on: dayOf(3), module: "look", event: "look" },
    { account: "acme", on: dayOf(27), event: "look" },
  ];
  const values = componentValues("module-breadth", { events });
  expect([values[0], values[1], values[3], values[27]]).toEqual([null, 1, 2, 1]);
});
