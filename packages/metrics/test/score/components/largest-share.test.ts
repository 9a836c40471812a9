import { expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

it("largest-share is the busiest person's part of 26 weeks of output that names somebody", () => {
  const events = [
    { account: "acme", on: dayOf(0), user: "ann", quantity: 6 },
    { account: "acme", on: dayOf(1), user: "bob", quantity: 2 },
    { account: "acme", on: dayOf(1), user: null, quantity: 90 },
    { account: "acme", on: dayOf(27), user: null },
  ];
  const values = componentValues("largest-share", { events });
  expect([values[0], values[1], values[25], values[26], values[27]]).toEqual([1, 0.75, 0.75, 1, null]);
});
