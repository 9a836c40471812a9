import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("critical-gap", () => {
  const kinds = {
    "make.design": { kind: "output", critical: true, expected_per_user_week: 0.5 },
    "make.route": { kind: "output", critical: true, module: "routes", expected_per_user_week: 0.5 },
    "make.check": { kind: "output", critical: true },
  };

  it("is the share of critical features used as often as expected for each producing user", () => {
    const events = [
      { account: "acme", on: dayOf(0), user: "ann", event: "make.design", times: 3 },
      { account: "acme", on: dayOf(3), user: "bob", event: "make.check" },
    ];
    //                                   of design and check: design with one user and half a use a week, due 2 in four weeks
    //                                   then two users, due 4, of which 3 were made; check needs one use
    expect(signalValues("critical-gap", { events, kinds })).toEqual([0.5, 0.5, 0.5, 0.5]);
    const enough = [...events, { account: "acme", on: dayOf(3), user: "ann", event: "make.design" }];
    expect(signalValues("critical-gap", { events: enough, kinds })[3]).toBe(1);
  });

  it("asks only for features of modules that the customer has", () => {
    const events = [{ account: "acme", on: dayOf(0), event: "make.design", times: 2 }];
    const having = { modules: [{ account_id: "acme", module: "routes", enabled_on: dayOf(0) }] };
    expect(signalValues("critical-gap", { events, kinds }, { what: "n" })).toEqual([2]);
    expect(signalValues("critical-gap", { events, kinds, inputs: having }, { what: "n" })).toEqual([3]);
  });

  it("is null where nothing is critical, and where nobody produces", () => {
    expect(signalValues("critical-gap", { events: [{ account: "acme", on: dayOf(0) }] })).toEqual([null]);
    expect(signalValues("critical-gap", { events: [{ account: "acme", on: dayOf(0), event: "look" }], kinds })).toEqual(
      [null],
    );
  });
});
