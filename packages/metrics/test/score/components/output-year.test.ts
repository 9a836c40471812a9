import { expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

it("output-year adds up 52 weeks", () => {
  const events = [0, 10, 60].map((week) => ({ account: "acme", on: dayOf(week), times: 3 }));
  const values = componentValues("output-year", { events });
  expect([values[0], values[51], values[52], values[60], values[61]]).toEqual([3, 6, 3, 6, undefined]);
});
