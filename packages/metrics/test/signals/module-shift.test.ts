import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("module-shift", () => {
  it("is the share of output that left a module, once it is below the range of that share", () => {
    const values = signalValues("module-shift", {
      events: made([...Array(36).fill([10, 10]), ...Array(4).fill([0, 20])]),
    });
    // Four weeks at half each before; then nothing of the first.
    expect([values[35], values[39]]).toEqual([0, 0.5]);
  });

  it("is 0 when all modules fall together", () => {
    const values = signalValues("module-shift", {
      events: made([...Array(36).fill([10, 10]), ...Array(4).fill([2, 2])]),
    });
    expect(values[39]).toBe(0);
  });

  it("is null with fewer than six stretches of four weeks before, and without modules", () => {
    const values = signalValues("module-shift", { events: made(Array(28).fill([3, 3])) });
    expect([values[23], values[27]]).toEqual([null, 0]);
    expect(signalValues("module-shift", { events: [{ account: "acme", on: dayOf(0) }] })).toEqual([null]);
  });
});

function made(weeks: [number, number][]) {
  return weeks.flatMap(([design, routes], week) => [
    { account: "acme", on: dayOf(week), module: "design", times: design },
    { account: "acme", on: dayOf(week), module: "routes", times: routes },
  ]);
}
