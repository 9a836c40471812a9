import { launchCurve } from "@vitals/metrics";
import { describe, expect, it } from "vitest";
import type { Feature } from "../../build/site-data/feature-book.ts";
import { launchDrawing } from "../../build/site-data/launch-drawing.ts";

const lastWeek = 20_766;

/** A launch so many weeks ago, first used so many weeks after by each customer; null is not yet. */
function launched(title: string, weeksAgo: number, usedAfter: readonly (number | null)[]): Feature {
  const launchedOn = lastWeek + 6 - 7 * weeksAgo;
  const waits = usedAfter.map((weeks) => ({
    startedOn: null,
    firstUse: weeks === null ? null : launchedOn + 7 * weeks,
  }));
  return {
    event: title,
    title,
    launchedOn,
    launch: launchCurve(waits, { launchedOn, lastWeek }),
  } as unknown as Feature;
}

const cells = (html: string) => [...html.matchAll(/<t[dh](?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);

describe("launchDrawing", () => {
  const replan = launched("Replan live", 5, [0, 1, null, null]);

  it("says the share and how many are still to come, and compares with earlier launches only", async () => {
    const drawn = [replan, launched("Bundle", 9, [2, 3, 4, null]), launched("Too new", 3, [1])];
    const { html } = await launchDrawing(replan, drawn);
    expect(html).toContain("50 % had 5 weeks after the launch on 11 Oct 2026: 2 of 4 customers");
    expect(html).toContain("Earlier launches are grey.");
    expect(html).toContain("50 % Replan live");
    expect(html).toContain("75 % Bundle");
    expect(html).not.toContain("Too new");
    expect(cells(html)).toEqual([
      ...["Weeks since the launch", "Replan live", "Bundle", "Still to come"],
      ...["0", "25 %", "0 %", "3"],
      ...["4", "50 %", "75 %", "2"],
      ...["9", "–", "75 %", "–"],
    ]);
  });

  it.each([
    ["nobody has used it", launched("Replan live", 5, [null, null])],
    ["its first weeks are not over", launched("Replan live", 1, [0, null])],
    ["the launch is not known", { ...replan, launch: null }],
  ])("draws nothing when %s", async (_, feature) => {
    expect((await launchDrawing(feature, [feature])).html).toBe("");
  });
});
