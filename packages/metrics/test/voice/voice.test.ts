import { epochDayOf as day, msPerDay } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { reasonCounts } from "../../src/conversations/reason-counts.ts";
import { satisfactionByQuarter } from "../../src/voice/satisfaction.ts";
import { ticketsByFeature } from "../../src/voice/tickets-by-feature.ts";

const end = day("2026-11-16") * msPerDay;
const at = (date: string) => day(date) * msPerDay;

describe("ticketsByFeature", () => {
  const ticket = (feature: string | null, nature: string | null, opened: string, account_id = "acme") => ({
    ...{ feature, nature, account_id },
    opened_at: at(opened),
  });

  it("counts 13 weeks by nature beside the 13 before, most defects first", () => {
    const tickets = [
      ticket("map", "question", "2026-11-01"),
      ticket("map", null, "2026-11-02"),
      ticket("route", "defect", "2026-10-01"),
      ticket("route", "defect", "2026-10-02", "bolt"),
      ticket("route", "request", "2026-08-16"),
      ticket(null, "question", "2026-06-01"),
      ticket("map", "defect", "2026-01-01"),
      ticket("map", "defect", "2026-11-16"),
    ];
    expect(ticketsByFeature(tickets, end)).toEqual([
      { feature: "route", defect: 2, question: 0, request: 0, other: 0, all: 2, before: 1, customers: 2 },
      { feature: "map", defect: 0, question: 1, request: 0, other: 1, all: 2, before: 0, customers: 1 },
      { feature: null, defect: 0, question: 0, request: 0, other: 0, all: 0, before: 1, customers: 0 },
    ]);
    expect(ticketsByFeature([], end)).toEqual([]);
  });
});

describe("satisfactionByQuarter", () => {
  it("gives the mean with its answers, newest quarter first, and leaves other scales out", () => {
    const ratings = [
      { at: at("2026-10-02"), score: 5, max: 5 },
      { at: at("2026-11-02"), score: 4, max: 5 },
      { at: at("2026-03-31"), score: 1, max: 5 },
      { at: at("2026-10-03"), score: 9, max: 10 },
    ];
    expect(satisfactionByQuarter(ratings)).toEqual([
      { from: day("2026-10-01"), answers: 2, mean: 4.5, max: 5, net: null },
      { from: day("2026-01-01"), answers: 1, mean: 1, max: 5, net: null },
    ]);
  });

  it("nets promoters and detractors on a scale of ten", () => {
    const ratings = [10, 9, 8, 7, 6].map((score) => ({ at: at("2026-10-02"), score, max: 10 }));
    expect(satisfactionByQuarter(ratings)).toEqual([
      { from: day("2026-10-01"), answers: 5, mean: 8, max: 10, net: expect.closeTo(0.2) },
    ]);
    expect(satisfactionByQuarter([])).toEqual([]);
  });
});

describe("reasonCounts", () => {
  it("counts a year's reasons with the features they were about", () => {
    const talk = (reason: string | null, feature: string | null, on: string, account_id = "acme") => ({
      ...{ reason, feature, account_id },
      occurred_at: at(on),
    });
    const counts = reasonCounts(
      [
        talk("usability", "map", "2026-10-01"),
        talk("usability", "map", "2026-11-18", "bolt"),
        talk("usability", null, "2026-10-03"),
        talk("budget", null, "2026-10-04"),
        talk("budget", null, "2025-10-04"),
        talk(null, "map", "2026-10-04"),
      ],
      end,
    );
    expect(counts).toEqual([
      {
        reason: "usability",
        talks: 3,
        customers: 2,
        features: [{ feature: "map", talks: 2 }],
        lastAt: at("2026-11-18"),
      },
      { reason: "budget", talks: 1, customers: 1, features: [], lastAt: at("2026-10-04") },
    ]);
  });
});
