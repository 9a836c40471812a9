import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("support-other", () => {
  const events = [
    { account: "acme", on: dayOf(0) },
    { account: "acme", on: dayOf(13) },
  ];
  const before = [{ account: "other", on: dayOf(-20), nature: "defect" }];

  it("counts tickets of its nature over 13 weeks, and rests on those of every nature", () => {
    const tickets = [
      ...before,
      { account: "acme", on: dayOf(0), nature: "other" },
      { account: "acme", on: dayOf(1), nature: "other" },
      { account: "acme", on: dayOf(1), nature: "defect" },
    ];
    const values = signalValues("support-other", { events, tickets });
    expect([values[0], values[1], values[12], values[13]]).toEqual([1, 2, 2, 1]);
    expect(signalValues("support-other", { events, tickets }, { what: "n" })[1]).toBe(3);
  });

  it("is zero for an account without tickets, null without a tickets input or where none says its nature", () => {
    expect(signalValues("support-other", { events, tickets: before })[0]).toBe(0);
    expect(signalValues("support-other", { events })[0]).toBeNull();
    const unsaid = [{ account: "other", on: dayOf(-20) }];
    expect(signalValues("support-other", { events, tickets: unsaid })[0]).toBeNull();
  });

  it("counts a ticket whose nature nobody said", () => {
    const tickets = [...before, { account: "acme", on: dayOf(0), nature: null }];
    expect(signalValues("support-other", { events, tickets })[0]).toBe(1);
  });
});
