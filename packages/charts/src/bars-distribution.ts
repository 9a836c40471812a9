import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { countAxis } from "./count-axis.ts";
import { plotFrame } from "./plot-frame.ts";

/**
 * How many accounts have which value today, as bars from zero.
 *
 * @param values - one an account; nulls are left out by the caller, who says how many there were
 * @param options - `width`, `height` of the whole picture in pixels; `bins`: at most how many bars
 */
export function barsDistribution(
  values: readonly number[],
  options: { width: number; height?: number; bins?: number },
): TopLevelSpec {
  const { width, height = 110, bins = 24 } = options;
  const room = { left: 34, right: 12, top: 8, bottom: 22 };
  return {
    ...plotFrame({ width, height }, room).frame,
    data: { values: countByBin(values, bins) },
    mark: { type: "bar", color: chartColors.accent, binSpacing: 1 },
    encoding: {
      x: {
        field: "from",
        type: "quantitative",
        bin: { binned: true },
        axis: { ...countAxis({ tickCount: 6 }), grid: false, labelFlush: true },
        title: null,
      },
      x2: { field: "to" },
      y: { field: "accounts", type: "quantitative", axis: countAxis({ tickCount: 3 }), title: null },
    },
  };
}

/** Equal bins on round numbers; one value alone gets one bin. */
export function countByBin(values: readonly number[], bins: number): { from: number; to: number; accounts: number }[] {
  if (values.length === 0) return [];
  const low = Math.min(0, ...values);
  const high = Math.max(...values);
  const step = roundStep((high - low) / bins || 1);
  const first = Math.floor(low / step);
  const counts = new Array<number>(Math.floor(high / step) - first + 1).fill(0);
  for (const value of values) {
    const bin = Math.floor(value / step) - first;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((accounts, i) => ({
    from: Number(((first + i) * step).toPrecision(12)),
    to: Number(((first + i + 1) * step).toPrecision(12)),
    accounts,
  }));
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least * 0.999) ?? 10) * power;
}
