import { gates } from "@vitals/tables";
import { expect, it } from "vitest";
import { gateFragments } from "../../build/site-data/gate-fragments.ts";
import type { GateToday } from "../../src/components/site-file.js";
import { siteScore } from "../components/score-of.ts";
import { columnsOf } from "../fixture/columns-of.ts";

const figures = {
  churned: 7,
  retained: 90,
  ranking: 0.87,
  ranking_error: 0.03,
  gain: 0.04,
  gain_error: 0.01,
  slope: 0.9,
};
const row = (state: string) => ({ week: 20_728, state, says: "", needs: null, ...figures });
const of = (gate: Partial<GateToday> | null) =>
  gateFragments(gate ? columnsOf(gates, [row("too-few"), row(gate.state ?? "")]) : undefined, {
    ...siteScore,
    gate: gate ? ({ week: 20_728, says: "7 of the 20 outcomes needed", needs: [], ...gate } as GateToday) : null,
  })["report-card/gate"]?.html ?? "";

it.each([
  ["too-few", "there are 7 of the 20 outcomes needed. No percentage is shown."],
  ["ranking", "but their percentages are not proven"],
  ["likelihood", "So a chance is shown."],
  ["no-signal", "usage does not predict churn here. No percentage is shown anywhere."],
] as const)("says of a gate that is %s what may be said", (state, words) => {
  expect(of({ state })).toContain(words);
});

it("says what is needed, how well forecasts ranked with their uncertainty, and every quarter", () => {
  const html = of({ state: "unclear", needs: ["13 more customers that churned"] });
  expect(html).toContain("<li>13 more customers that churned</li>");
  expect(html).toContain("87 times in 100 (surely between 82 and 92); 50 is chance");
  expect(html.match(/<tr>/g)).toHaveLength(3);
});

it("says so where nothing was forecast yet", () => {
  expect(of(null)).toContain("Nobody can say yet");
});
