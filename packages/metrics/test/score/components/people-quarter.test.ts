import { describe, expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

describe("people-quarter", () => {
  it("counts each person with output once in 13 weeks", () => {
    const events = [
      { account: "acme", on: dayOf(0), user: "ann" },
      { account: "acme", on: dayOf(1), user: "bob", times: 9 },
      { account: "acme", on: dayOf(2), user: "cem", event: "look" },
      { account: "acme", on: dayOf(14), user: "bob" },
    ];
    const values = componentValues("people-quarter", { events });
    expect([values[0], values[2], values[12], values[13], values[14]]).toEqual([1, 2, 2, 1, 1]);
  });

  it("says nothing where output names nobody", () => {
    const events = [{ account: "acme", on: dayOf(0), user: null }];
    expect(componentValues("people-quarter", { events })).toEqual([null]);
  });
});
