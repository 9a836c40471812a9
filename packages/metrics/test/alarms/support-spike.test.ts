import { describe, expect, it } from "vitest";
import { saidOf } from "../said-of.ts";
import { mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

const ticket = (week: number, nature = "defect", account = "acme") => ({ account, on: mondayAt(week), nature });
const usual = [0, 6, 13, 20, 26, 33].map((week) => ticket(week, "question"));
const said = (tickets: object[]) =>
  saidOf(weeklyHealth({ acme: steady(40), bolt: steady(40) }, { tickets: tickets as never }), "support-spike");

describe("support-spike", () => {
  it("is said when defects come far faster than usual", () => {
    const spike = [...Array(5).fill(ticket(38)), ...Array(4).fill(ticket(39))];
    expect(said([...usual, ...spike])).toEqual([
      {
        week: 38,
        state: "open",
        because: null,
        gist: "5 defect tickets in two weeks, where less than one in a year is usual.",
        evidence:
          "9 defect tickets in the four weeks to the week of 12 October 2026; it began with 5 defect tickets in the two weeks to the week of 5 October 2026, where less than one in a year is usual. Open since the week of 5 October 2026.",
      },
    ]);
  });

  it("counts all tickets together where no nature stands out", () => {
    const mixed = ["question", "request", "question", "other", "request", "question", "defect", "question"];
    expect(said([...usual, ...mixed.map((nature) => ticket(39, nature))])[0]?.evidence).toMatch(
      /^8 tickets in the two weeks/,
    );
  });

  it("says nothing of a customer who always writes much, nor of three tickets", () => {
    const much = Array.from({ length: 40 }, (_, week) => Array(3).fill(ticket(week))).flat();
    expect(said([...much, ...Array(3).fill(ticket(39))])).toEqual([]);
    expect(said([...usual, ...Array(3).fill(ticket(39))])).toEqual([]);
  });

  it("closes when tickets are normal again", () => {
    expect(said([...usual, ...Array(6).fill(ticket(30))])).toMatchObject([
      { week: 30, state: "closed", because: "tickets are normal again" },
    ]);
  });

  it("says nothing in the first quarter of the tickets", () => {
    expect(said([ticket(30, "question", "bolt"), ...Array(8).fill(ticket(38))])).toEqual([]);
  });
});
