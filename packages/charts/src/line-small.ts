import type { TopLevelSpec } from "vega-lite";
import { chartColors, chartConfig } from "./chart-config.ts";
import { weekAxis, weekTime } from "./week-axis.ts";

/**
 * A small line for one of many alike: zero always in it, the comparison a quiet band, the last value as a point.
 *
 * @param rows - one a week, oldest first; null is a gap
 * @param options - `width`, `height` in pixels; `band`: the range to compare with; `top`: least upper end of the axis,
 *   such as 1 for shares
 */
export function lineSmall(
  rows: readonly { week: number; value: number | null }[],
  options: { width: number; height?: number; band?: { low: number; high: number } | null; top?: number },
): TopLevelSpec {
  const { width, height = 72, band = null, top = 0 } = options;
  const weeks = rows.map((row) => row.week);
  const highest = Math.max(1e-9, top, band?.high ?? 0, ...rows.map((row) => row.value ?? 0));
  const lowest = Math.min(0, band?.low ?? 0, ...rows.map((row) => row.value ?? 0));
  const x = weekAxis(weeks, { width, axis: false });
  const y = { type: "quantitative" as const, scale: { domain: [lowest, highest], nice: false }, axis: null };
  const values = rows.map((row) => ({ ...row, time: weekTime(row.week) }));
  const seen = values.filter((row) => row.value !== null);
  return {
    config: chartConfig,
    padding: { left: 2, right: 6, top: 6, bottom: 3 },
    autosize: { type: "none" },
    width: width - 8,
    height: height - 9,
    layer: [
      {
        data: { values: band ? [band] : [] },
        mark: { type: "rect", color: chartColors.range },
        encoding: { x: { value: 0 }, x2: { value: width - 8 }, y: { field: "low", ...y }, y2: { field: "high" } },
      },
      {
        data: { values: [{ zero: 0 }] },
        mark: { type: "rule", color: chartColors.rule },
        encoding: { y: { field: "zero", ...y } },
      },
      {
        data: { values },
        mark: { type: "line", color: chartColors.ink, strokeWidth: 1.5, strokeJoin: "round" },
        encoding: { x, y: { field: "value", ...y } },
      },
      {
        data: { values: seen.slice(-1) },
        mark: { type: "point", filled: true, color: chartColors.ink, size: 24, opacity: 1 },
        encoding: { x, y: { field: "value", ...y } },
      },
    ],
  };
}
