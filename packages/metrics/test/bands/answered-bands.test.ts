import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { withAnswers } from "../../src/bands/answered-bands.ts";
import { mondayAt } from "../weekly-output.ts";

const day = (week: number) => epochDayOf(mondayAt(week));

/** Reasons of one account, week by week from week 0, after an alarm of weeks 2 to 5 was talked about. */
function reasonsAfter(
  bands: string[],
  { on, why = "seasonal", closed = "explained: seasonal" }: { on: number; why?: string; closed?: string | null },
): string[] {
  const week = bands.map((_, i) => day(i));
  const table = { account_id: bands.map(() => "acme"), week, band: bands, reason: bands.map((band) => band) };
  const alarms = {
    account_id: ["acme"],
    kind: ["output-drop"],
    first_week: [day(2)],
    closed_week: [closed === null ? null : day(5)],
    closed_because: [closed],
    answered_on: [on],
    answer_reason: [why],
  };
  return Array.from(withAnswers(table, alarms, week.at(-1) as number).reason as ArrayLike<string>);
}

describe("a band after an answer", () => {
  const low = ["green", "green", "red", "red", "yellow", "red", "red"];

  it("stays as it was, and says from then on that it is explained", () => {
    const words = "; explained on 10 February 2026: seasonal";
    expect(reasonsAfter(low, { on: day(4) + 1 })).toEqual([
      ...["green", "green", "red", "red"],
      ...["yellow", "red", "red"].map((band) => band + words),
    ]);
  });

  it("says what was learned where that explains nothing away", () => {
    const reasons = reasonsAfter(low, { on: day(4) + 1, why: "usability", closed: null });
    expect(reasons.at(-1)).toBe("red; answered on 10 February 2026: usability");
  });

  it("knows an answer given after the report week", () => {
    const reasons = reasonsAfter(low, { on: day(9) });
    expect(reasons.slice(-2)).toEqual(["red", "red; explained on 16 March 2026: seasonal"]);
  });

  it("says nothing of an earlier drop that had ended, nor once it is green", () => {
    const twice = [...low, "green", "green", "red", "red"];
    expect(reasonsAfter(twice, { on: day(4) + 1 }).slice(7)).toEqual(["green", "green", "red", "red"]);
  });
});
