import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("capability-groups", () => {
  const events = [
    { account: "acme", on: dayOf(0), event: "make" },
    { account: "acme", on: dayOf(0), event: "make-route" },
    { account: "acme", on: dayOf(1), event: "look" },
  ];

  it("counts the groups of the commands in use", () => {
    const kinds = {
      make: { kind: "output", group: "design" },
      "make-route": { kind: "output", group: "optimisation" },
      look: { kind: "use", group: "design" },
    };
    expect(signalValues("capability-groups", { events, kinds })).toEqual([2, 2]);
  });

  it("is null where the catalogue names no group", () => {
    expect(signalValues("capability-groups", { events })).toEqual([null, null]);
  });
});
