import { mondayOf } from "@vitals/tables";
import { expect, it } from "vitest";
import { healthSpecs } from "../../src/health-specs.ts";
import { gatesTable } from "../../src/score/gates-table.ts";
import type { GateThen } from "../../src/score/likelihood/gate-history.ts";

const few: GateThen = {
  ...{ week: 2900, state: "too-few", churned: 3, retained: 40, outcomes: 3 },
  ...{ ranking: null, rankingError: null, gain: null, gainError: null, calibration: null },
};
const open: GateThen = {
  ...{ week: 2913, state: "likelihood", churned: 25, retained: 60, outcomes: 25 },
  ...{ ranking: 0.8, rankingError: 0.04, gain: 0.05, gainError: 0.01, calibration: { intercept: 0, slope: 0.9 } },
};

it("the table of gates says what was allowed at each fit, and what was still needed", () => {
  const table = gatesTable([few, open]);
  expect(Object.keys(table).sort()).toEqual(
    healthSpecs()
      .gates.columns.map(({ name }) => name)
      .sort(),
  );
  expect(table).toMatchObject({
    week: [mondayOf(2900), mondayOf(2913)],
    state: ["too-few", "likelihood"],
    says: ["3 of the 20 outcomes needed", "its chances have come true about as often as it said"],
    needs: ["17 more customers that churned, with a forecast made before", null],
    ranking: [null, 0.8],
    slope: [null, 0.9],
  });
});
