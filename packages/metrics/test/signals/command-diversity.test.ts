import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("command-diversity", () => {
  const kinds = { login: { kind: "presence" } };
  const events = [
    { account: "acme", on: dayOf(0), event: "make", times: 2 },
    { account: "acme", on: dayOf(0), event: "look", times: 2 },
    { account: "acme", on: dayOf(1), event: "make", times: 4 },
    { account: "acme", on: dayOf(1), event: "login", times: 50 },
    { account: "acme", on: dayOf(6), event: "login" },
  ];

  it("is the number of equally used commands that would be as diverse", () => {
    const uneven = Math.exp(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)));
    expect(signalValues("command-diversity", { events, kinds })).toEqual([
      2,
      ...[1, 2, 3].map(() => Math.round(uneven * 1000) / 1000),
      1,
      null,
      null,
    ]);
  });

  it("rests on the events of kind output and use", () => {
    expect(signalValues("command-diversity", { events, kinds }, { what: "n" })).toEqual([4, 8, 8, 8, 4, null, null]);
  });
});
