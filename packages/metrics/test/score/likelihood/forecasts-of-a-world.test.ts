import { describe, expect, it } from "vitest";
import { firstWeekOfMonth, firstWeekOfQuarter } from "../../../src/history/first-week-of.ts";
import { churnLabels } from "../../../src/score/churn/churn-labels.ts";
import { fitWeekFor, forecast, knownForecasts } from "../../../src/score/likelihood/forecast.ts";
import { scoredRows, toSnapshots } from "../../../src/score/likelihood/snapshots.ts";
import { assessed, facts, history } from "../assessed-world.ts";

const { scores, churn, likelihoods } = assessed;
const labels = churnLabels(history, facts.outcomes, churn);
const snapshots = toSnapshots(history, scores, labels, churn);
const forecasts = forecast(snapshots, scores, churn);

describe("snapshots", () => {
  it("are every fourth week of every scored account, with what became of it once its window has closed", () => {
    expect(snapshots.row.length).toBeGreaterThan(500);
    snapshots.row.forEach((row, i) => {
      expect([(history.week[row] as number) % 4, Number.isNaN(scores.score[row] as number)]).toEqual([0, false]);
      expect(snapshots.churned[i]).toBe(labels[row] === 1 ? 1 : 0);
      const closes = (history.week[row] as number) + 13;
      expect((snapshots.knownFrom[i] as number) === closes).toBe(
        closes <= history.lastWeek && !Number.isNaN(labels[row]),
      );
    });
    expect(new Set(snapshots.weight)).toEqual(new Set([4 / 13]));
  });

  it("are every week where churn is decided within weeks", () => {
    const weekly = toSnapshots(history, scores, labels, { ...churn, windowWeeks: 4 });
    expect(weekly.row.length).toBeGreaterThan(3.5 * snapshots.row.length);
    expect(new Set(weekly.weight)).toEqual(new Set([0.25]));
  });

  it("are put on the scale of the reference of the fit, missing ones left as such", () => {
    const week = [...forecasts.fits.keys()].at(-1) as number;
    const z = snapshots.standardised(Int32Array.from(snapshots.row.keys()), week);
    expect(z).toHaveLength(snapshots.row.length * scores.components.length);
    expect(z.every((each) => Number.isNaN(each) || Math.abs(each) <= 3)).toBe(true);
  });

  it("of rows to be forecast claim no outcome", () => {
    const rows = scoredRows(history, scores, (week) => week === history.lastWeek);
    expect(new Set(rows.churned)).toEqual(new Set([0]));
    expect(Math.min(...rows.knownFrom)).toBeGreaterThan(history.lastWeek);
  });
});

describe("forecasts", () => {
  it("come from the fit of the quarter, or of the month where churn is decided within weeks", () => {
    expect(fitWeekFor(churn)).toBe(firstWeekOfQuarter);
    expect(fitWeekFor({ ...churn, windowWeeks: 8 })).toBe(firstWeekOfMonth);
    forecasts.row.forEach((i, at) => {
      expect(forecasts.fitWeek[at]).toBe(firstWeekOfQuarter(snapshots.week[i] as number));
    });
  });

  it("are graded once their outcome is known, and no earlier", () => {
    const early = history.lastWeek - 40;
    const known = knownForecasts(snapshots, forecasts, early);
    expect(known.row.length).toBeGreaterThan(50);
    expect(Math.max(...known.knownFrom)).toBeLessThanOrEqual(early);
    expect(known.row.length).toBeLessThan(knownForecasts(snapshots, forecasts, history.lastWeek).row.length);
    known.row.forEach((row, i) => {
      expect([known.rows.account[i], known.rows.date[i]]).toEqual([history.account[row], history.week[row]]);
      expect(known.rows.churned[i]).toBe(labels[row]);
    });
  });
});

describe("likelihoods", () => {
  it("are said of scored rows in quarters whose gate was open, and of no others", () => {
    const open = new Set(likelihoods.gates.filter(({ state }) => state === "likelihood").map(({ week }) => week));
    expect(open.size).toBeGreaterThan(0);
    expect(open.size).toBeLessThan(likelihoods.gates.length);
    likelihoods.chance.forEach((chance, row) => {
      const isOpen = open.has(firstWeekOfQuarter(history.week[row] as number));
      expect(Number.isNaN(chance)).toBe(!isOpen || Number.isNaN(scores.score[row] as number));
    });
  });

  it("have a gate for every fit, and the fit that each chance came from", () => {
    expect(likelihoods.gates.map(({ week }) => week)).toEqual([...likelihoods.fits.keys()]);
  });
});
