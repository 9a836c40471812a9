import { expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

it("command-breadth is the number of equally used commands that would be as diverse", () => {
  const events = [
    { account: "acme", on: dayOf(0), event: "make-a", times: 4 },
    { account: "acme", on: dayOf(1), event: "make-b", times: 4 },
    { account: "acme", on: dayOf(2), event: "make-c", times: 8 },
    { account: "acme", on: dayOf(3), event: "look", times: 99 },
  ];
  //                                                          1, 2, exp(-(¼ ln ¼ + ¼ ln ¼ + ½ ln ½))
  expect(componentValues("command-breadth", { events })).toEqual([1, 2, 2.828, 2.828]);
});
