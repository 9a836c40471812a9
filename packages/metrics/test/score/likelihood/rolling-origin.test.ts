import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWeekOfMonth, firstWeekOfQuarter } from "../../../src/history/first-week-of.ts";
import { predictLikelihood } from "../../../src/score/likelihood/predict-likelihood.ts";
import { fitAt, rollingOrigin } from "../../../src/score/likelihood/rolling-origin.ts";
import { defaults, firstWeek, horizon, originRows, simulatedChurn } from "./simulated-churn.ts";

const rows = originRows(simulatedChurn(60, 156, 1));
const options = { ...defaults, ...horizon };
const forecasts = rollingOrigin(rows, options);

describe("rollingOrigin", () => {
  it("fits in the first whole week of a quarter, once an outcome of either kind was known", () => {
    const weeks = [...forecasts.fits.keys()];
    expect(weeks).toEqual(weeks.map(firstWeekOfQuarter));
    expect(weeks.length).toBeGreaterThan(7);
    expect(weeks[0]).toBeGreaterThanOrEqual(firstWeek + 26);
    expect(fitAt(rows, firstWeek + 25, options)).toBeNull();
  });

  it("forecasts every row from the first fit on by the fit of its quarter, and no other", () => {
    const first = Math.min(...forecasts.fits.keys());
    const expected = Array.from(rows.week.keys()).filter((i) => (rows.week[i] as number) >= first);
    expect([...forecasts.row].sort((a, b) => a - b)).toEqual(expected);
    forecasts.row.forEach((row, at) => {
      const fitWeek = forecasts.fitWeek[at] as number;
      expect(fitWeek).toBe(firstWeekOfQuarter(rows.week[row] as number));
      const fit = forecasts.fits.get(fitWeek);
      if (!fit) throw new Error(`no fit of week ${fitWeek}`);
      expect(forecasts.chance[at]).toBe(predictLikelihood(fit, rows.standardised(Int32Array.of(row), fitWeek))[0]);
      expect(forecasts.base[at]).toBe(fit.base);
    });
  });

  it("is not moved by any outcome that was not known yet, however it is planted", () => {
    const weeks = [...forecasts.fits.keys()];
    fc.assert(
      fc.property(
        fc.constantFrom(...weeks),
        fc.array(fc.nat(rows.churned.length - 1), { minLength: 1 }),
        (week, planted) => {
          const churned = rows.churned.slice();
          for (const i of planted) if ((rows.knownFrom[i] as number) > week) churned[i] = 1 - (churned[i] as number);
          expect(fitAt({ ...rows, churned }, week, options)).toEqual(forecasts.fits.get(week));
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it("is moved by an outcome as soon as it was known, so that the test above can fail", () => {
    for (const [week, fit] of forecasts.fits) {
      const latest = Math.max(...rows.knownFrom.filter((from) => from <= week));
      const churned = rows.churned.map((each, i) => (rows.knownFrom[i] === latest ? 1 - each : each));
      expect(fitAt({ ...rows, churned }, week, options)?.intercept).not.toBe(fit.intercept);
    }
  });

  it("refuses an outcome that claims to be known before its window closed", () => {
    const knownFrom = rows.knownFrom.map((from, i) => (i === 7 ? from - 1 : from));
    expect(() => rollingOrigin({ ...rows, knownFrom }, options)).toThrow(/known before its window closed: row 7/);
    expect(() => rollingOrigin(rows, { ...options, leadWeeks: 1 })).toThrow(/known before its window closed: row 0/);
  });

  it("takes fits of earlier runs as they are, and forecasts only what is asked for", () => {
    const last = Math.max(...forecasts.fits.keys());
    const kept = { ...(forecasts.fits.get(last) as NonNullable<ReturnType<typeof fitAt>>), intercept: 0, base: 0.5 };
    const again = rollingOrigin(rows, { ...options, fits: new Map([[last, kept]]), fromWeek: last });
    expect([...again.fits]).toEqual([[last, kept]]);
    expect(again.row.every((row) => (rows.week[row] as number) >= last)).toBe(true);
    expect([...again.row]).toEqual([...forecasts.row].filter((row) => (rows.week[row] as number) >= last));
    expect(new Set(again.base)).toEqual(new Set([0.5]));
  });

  it("never fits from a row whose outcome will never be known", () => {
    const never = rows.knownFrom.map((from, i) => (rows.account[i] === 3 ? 0x7fffffff : from));
    const turned = rows.churned.map((each, i) => (rows.account[i] === 3 ? 1 - each : each));
    const one = rollingOrigin({ ...rows, knownFrom: never }, options);
    expect(rollingOrigin({ ...rows, knownFrom: never, churned: turned }, options)).toEqual(one);
  });

  it("fits more often when asked, and never later than what is forecast", () => {
    const monthly = rollingOrigin(rows, { ...options, fitWeekOf: firstWeekOfMonth });
    expect(monthly.fits.size).toBeGreaterThan(2.5 * forecasts.fits.size);
    for (const [week, fit] of forecasts.fits) expect(monthly.fits.get(week)).toEqual(fit);
    expect(monthly.row.length).toBeGreaterThanOrEqual(forecasts.row.length);
    const late = () => rollingOrigin(rows, { ...options, fitWeekOf: (week) => week + 1 });
    expect(late).toThrow(/a forecast of week 2400 by a fit of week 2401/);
  });
});
