import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("engagement-outbound", () => {
  const events = Array.from({ length: 16 }, (_, week) => ({ account: "acme", on: dayOf(week) }));
  const contact = (week: number, direction: string | null, account_id = "acme") => ({
    account_id,
    occurred_at: `${dayOf(week)}T10:00`,
    direction,
  });
  const touchpoints = [
    { account_id: "other", occurred_at: "2025-01-06", direction: null },
    contact(0, "outbound"),
    contact(0, "inbound"),
    contact(2, "outbound"),
    contact(2, null),
  ];

  it("counts the contacts of 13 weeks in that direction alone", () => {
    const values = signalValues("engagement-outbound", { events, inputs: { touchpoints } });
    expect([values[0], values[2], values[12], values[13], values[15]]).toEqual([1, 2, 2, 1, 0]);
  });

  it("rests on contacts in either direction", () => {
    const n = signalValues("engagement-outbound", { events, inputs: { touchpoints } }, { what: "n" });
    expect([n[0], n[2], n[13]]).toEqual([2, 3, 1]);
  });

  it("is null without a touchpoints input, and before its first 13 weeks are over", () => {
    expect(signalValues("engagement-outbound", { events })[15]).toBeNull();
    const values = signalValues("engagement-outbound", { events, inputs: { touchpoints: touchpoints.slice(1) } });
    expect([values[11], values[12]]).toEqual([null, 2]);
  });
});
