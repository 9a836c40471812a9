import { describe, expect, it } from "vitest";
import { calibrationBinsTable } from "../../../src/score/likelihood/calibration-bins-table.ts";
import { gateHistory } from "../../../src/score/likelihood/gate-history.ts";
import { rollingOrigin } from "../../../src/score/likelihood/rolling-origin.ts";
import { datedForecasts, defaults, horizon, originRows, simulatedChurn } from "./simulated-churn.ts";

const rows = originRows(simulatedChurn(100, 208, 3));
const forecasts = rollingOrigin(rows, { ...defaults, ...horizon });
const known = datedForecasts(rows, forecasts);
const gates = gateHistory(known, [...forecasts.fits.keys()]);
const sum = (values: ArrayLike<unknown> | undefined) =>
  Array.from(values as ArrayLike<number>).reduce((a, b) => a + b, 0);

describe("the table of calibration bins", () => {
  it("holds every forecast that the newest look of an open gate knew the outcome of, and no other", () => {
    const newest = gates.at(-1);
    expect(newest?.state).toBe("likelihood");
    const table = calibrationBinsTable(known, newest);
    expect(table.position).toEqual([1, 2, 3, 4, 5]);
    expect(sum(table.forecasts)).toBe(known.knownFrom.filter((from) => from <= (newest?.week ?? 0)).length);
    const [said, happened] = [table.said, table.happened] as [number[], number[]];
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(
      happened.every((share, i) => share >= (table.low?.[i] as number) && share <= (table.high?.[i] as number)),
    ).toBe(true);
    expect(happened[4]).toBeGreaterThan(3 * (happened[0] as number));
  });

  it("is empty while the gate is closed, and before the first look", () => {
    for (const look of [gates[0], undefined]) expect(calibrationBinsTable(known, look).position).toEqual([]);
  });
});
