import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("commands", () => {
  it("counts each command of kind output or use once in four weeks", () => {
    const events = [
      { account: "acme", on: dayOf(0), event: "make", times: 5 },
      { account: "acme", on: dayOf(1), event: "look" },
      { account: "acme", on: dayOf(1), event: "login" },
      { account: "acme", on: dayOf(4), event: "make" },
    ];
    const kinds = { login: { kind: "presence" } };
    expect(signalValues("commands", { events, kinds })).toEqual([1, 2, 2, 2, 2]);
    expect(signalValues("commands", { events, kinds, missing: [dayOf(3)] })).toEqual([1, 2, 2, null, null]);
  });
});
