import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("support-first-answer", () => {
  const events = Array.from({ length: 16 }, (_, week) => ({ account: "acme", on: dayOf(week) }));
  const old = { account_id: "other", opened_at: "2025-01-06" };
  const ticket = (day: string, hours: number | null) => ({
    account_id: "acme",
    opened_at: `${day}T08:00`,
    first_response_at:
      hours === null ? null : new Date(Date.parse(`${day}T08:00Z`) + hours * 3_600_000).toISOString().slice(0, 16),
  });
  const at = (tickets: object[]) =>
    signalValues("support-first-answer", { events, inputs: { tickets: tickets as never } });

  it("is the time by which half of the tickets of 13 weeks are done, those still waiting included", () => {
    const values = at([old, ticket(dayOf(0), 2), ticket(dayOf(1), 10), ticket(dayOf(1), null)]);
    //                 2 alone; 2, 10 and one that waits; the first has left the window: one of two
    expect([values[0], values[1], values[12], values[13]]).toEqual([2, 10, 10, 10]);
  });

  it("is null while fewer than half are done, and leaves out a ticket that was done before it was opened", () => {
    expect(at([old, ticket(dayOf(0), null), ticket(dayOf(0), null), ticket(dayOf(0), 1)])[5]).toBeNull();
    expect(at([old, ticket(dayOf(0), -5), ticket(dayOf(0), 4)])[5]).toBe(4);
  });

  it("knows in a week only what had happened by its end", () => {
    const values = at([old, ticket(dayOf(0), 24 * 10)]);
    expect([values[0], values[1]]).toEqual([null, 240]);
  });

  it("is null without tickets, and where nobody writes the time down", () => {
    expect(signalValues("support-first-answer", { events })[5]).toBeNull();
    expect(at([old, ticket(dayOf(0), null)])[5]).toBeNull();
  });
});
