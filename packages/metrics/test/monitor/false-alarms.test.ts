import { describe, expect, it } from "vitest";
import { outputDrop } from "../../src/alarms/output-drop.ts";
import { toHistory } from "../../src/history/history.ts";
import { watch } from "../../src/monitor/watch.ts";
import { fallWeek, simulatedFacts } from "../simulated-accounts.ts";

/** Weeks of history before anything is judged or falls. */
const historyWeeks = 52;
const weeks = 156;
const accounts = 600;
const seeds = [1, 2, 3];

/** Mean weekly output, dispersion, and the share of halvings that must be found within four weeks. */
const strata = [
  { mean: 8, dispersion: 5, found: 0.2 },
  { mean: 40, dispersion: 10, found: 0.65 },
  { mean: 200, dispersion: 20, found: 0.92 },
];

describe("the drop rule on simulated accounts, negative-binomial around a steady mean", () => {
  it.each(strata)("keeps near its budget and finds halvings, at $mean a week with k $dispersion", (stratum) => {
    const measured = seeds.map((seed) => measure(stratum.mean, stratum.dispersion, 0.3, seed));
    const falseAlarms = mean(measured.map((each) => each.falseAlarms));
    const found = mean(measured.map((each) => each.found));
    print(`mean ${stratum.mean}, k ${stratum.dispersion}: ${falseAlarms.toFixed(2)} false alarms per account-year`);
    print(`  ${Math.round(found * 100)} percent of halvings found within 4 weeks; seeds ${seeds.join(", ")}`);
    const stated = outputDrop.statedRate?.value ?? 0;
    expect(falseAlarms).toBeLessThan(stated * 1.33);
    expect(falseAlarms).toBeGreaterThan(stated / 3);
    expect(found).toBeGreaterThanOrEqual(stratum.found);
  });

  it("makes fewer false alarms on a smaller budget", () => {
    const rates = [0.1, 0.3, 1].map((budget) => measure(40, 10, budget, 1).falseAlarms);
    expect(rates).toEqual([...rates].sort((one, other) => one - other));
    expect(rates[0]).toBeLessThan(0.2);
  });
});

/** False alarms per account-year before any fall, and the share of halvings alarmed within four weeks. */
function measure(level: number, dispersion: number, budget: number, seed: number) {
  const fall = { to: 0.5, from: 104, before: 144 };
  const history = toHistory(simulatedFacts({ accounts, weeks, mean: level, dispersion, seed, fall }));
  const { drops } = watch(history, { budget });
  const said = drops.map((drop) => ({
    a: drop.account,
    week: drop.secondRow - (history.start[drop.account] as number),
  }));
  const early = said.filter(({ a, week }) => week >= historyWeeks && week < fallWeek(fall, a));
  const inTime = new Set(
    said.filter(({ a, week }) => week >= fallWeek(fall, a) && week < fallWeek(fall, a) + 4).map(({ a }) => a),
  );
  const all = Array.from({ length: accounts }, (_, a) => fallWeek(fall, a));
  const years = all.reduce((sum, week) => sum + (Math.min(week, weeks) - historyWeeks) / 52, 0);
  return { falseAlarms: early.length / years, found: inTime.size / all.filter((week) => week < weeks).length };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
