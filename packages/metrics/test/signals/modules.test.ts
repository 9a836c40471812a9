import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("modules", () => {
  it("counts the modules with output in four weeks", () => {
    const events = [
      { account: "acme", on: dayOf(0), module: "design" },
      { account: "acme", on: dayOf(1), module: "routes", event: "look" },
      { account: "acme", on: dayOf(2), module: "routes" },
      { account: "acme", on: dayOf(4), module: "routes" },
    ];
    expect(signalValues("modules", { events })).toEqual([1, 1, 2, 2, 1]);
  });

  it("is null where no event bears a module", () => {
    expect(signalValues("modules", { events: [{ account: "acme", on: dayOf(0) }] })).toEqual([null]);
  });
});
