import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { calibrationFragments } from "../../build/site-data/calibration-fragments.ts";

const week = epochDayOf("2026-07-06");
const bins = {
  week: [week, week],
  said_from: [0, 0.06],
  said: [0.02, 0.2],
  said_to: [0.05, 0.6],
  happened: [0, 0.1],
  low: [0, 0.05],
  high: [0.25, 0.18],
  forecasts: [1041, 1041],
  accounts: [14, 60],
  churned: [0, 30],
};

describe("whether chances came true", () => {
  it("is a picture, and the same in words and as a table", async () => {
    const html = (await calibrationFragments(bins))["report-card/calibration"]?.html ?? "";
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html).toContain("All 2,082 forecasts whose outcome was known by the week of 6 July 2026");
    expect(html).toContain(
      "Of the least likely, 0 % were lost where 2 % was said; of the likeliest, 10 % where 20 % was said.",
    );
    expect(html).toContain(
      "In 1 of 2 groups what was said lies where what happened surely does. The least likely are only 14 customers.",
    );
    expect(html).toMatch(/<th scope="row">6 % to 60 %<\/th>/);
  });

  it("is a sentence while no chance may be shown", async () => {
    const html = (await calibrationFragments({ week: [] }))["report-card/calibration"]?.html ?? "";
    expect(html).toContain("No chance may be shown here today");
    expect(html).not.toContain("<svg");
    expect((await calibrationFragments(undefined))["report-card/calibration"]?.html).toBe(html);
  });
});
