import { mondayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { gradesOf, measureNames } from "../../src/backtest/measures.ts";
import { pace } from "../../src/backtest/pace.ts";
import { partsOf } from "../../src/backtest/parts.ts";
import { toHistory } from "../../src/history/history.ts";
import { horizonFor } from "../../src/score/horizon.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";

const week = (day: string) => weekNumber(Date.parse(day) / 86_400_000);

/** Accounts 0 and 1 churn in 2025 and 2026; the risk ranks 2025 rightly and 2026 wrongly. */
const rows = {
  accounts: 4,
  account: Int32Array.of(0, 2, 3, 1, 2, 3),
  date: Int32Array.from([0, 0, 0, 1, 1, 1], (year) => week(year ? "2026-03-02" : "2025-03-03")),
  churned: Uint8Array.of(1, 0, 0, 1, 0, 0),
};
const risk = Float64Array.of(0.9, 0.2, 0.1, 0.1, 0.5, 0.3);

describe("parts of a backtest", () => {
  const parts = partsOf(rows, [{ id: "a", title: "A", risk }], (account) => (account < 3 ? "Telecom" : null));

  it("are graded by year and by segment, accounts without one together", () => {
    expect(parts.map(({ part, name, rows: of, churned, retained }) => [part, name, of, churned, retained])).toEqual([
      ["year", "2025", 3, 1, 2],
      ["year", "2026", 3, 1, 2],
      ["segment", "Telecom", 4, 2, 1],
      ["segment", "none", 2, 0, 1],
    ]);
    expect(parts.map(({ grades }) => grades[0]?.value)).toEqual([1, 0, 0.5, null]);
    expect(mondayOf(rows.date[0] as number)).toBe(Date.parse("2025-03-03") / 86_400_000);
  });
});

describe("measures of a backtest", () => {
  it("grade ranking alone where no chance is stated", () => {
    const { measures, calibration, bins } = gradesOf(rows, { id: "a", title: "A", risk }, { draws: 50 });
    expect(Object.keys(measures)).toEqual(measureNames);
    expect(measures["AUC within dates"]?.estimate).toBe(0.5);
    expect([measures["log-loss"], measures["Brier score"], calibration, bins]).toEqual([null, null, null, []]);
  });

  it("grade stated chances too", () => {
    const { measures, calibrationError } = gradesOf(rows, { id: "a", title: "A", risk, chance: risk }, { draws: 50 });
    const losses = [0.9, 0.8, 0.9, 0.1, 0.5, 0.7].map((right) => -Math.log(right));
    expect(measures["log-loss"]?.estimate).toBeCloseTo(losses.reduce((sum, each) => sum + each, 0) / 6, 9);
    expect(measures["Brier score"]?.estimate).toBeCloseTo((0.01 + 0.04 + 0.01 + 0.81 + 0.25 + 0.09) / 6, 9);
    expect(calibrationError).toBeGreaterThan(0);
  });
});

describe("the one-line floor", () => {
  it("is a year's output over the weeks since the last one and a month", () => {
    const events = [0, 1, 2].map((at) => ({ account: "acme", on: dayOf(at), times: 4 }));
    const look = { account: "acme", on: dayOf(5), event: "look" };
    const history = toHistory(factsFromEvents({ events: [...events, look] }));
    const month = 30 / 7;
    expect(Array.from(pace(history, horizonFor(26)), (each) => each.toFixed(6))).toEqual(
      [4 / month, 8 / month, 12 / month, 12 / (1 + month), 12 / (2 + month), 12 / (3 + month)].map((each) =>
        each.toFixed(6),
      ),
    );
  });
});
