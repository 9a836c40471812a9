import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { countAxis } from "./count-axis.ts";
import { plotFrame } from "./plot-frame.ts";
import { weekAxis, weekTime } from "./week-axis.ts";

/**
 * What is used against what was bought: a line under a stepped limit, both named at their right end.
 *
 * @param rows - one a week, oldest first; null is a gap
 * @param options - `width`, `height` of the whole picture in pixels; `used`, `limit`: what the two are called
 */
export function lineAgainstStep(
  rows: readonly { week: number; used: number | null; limit: number | null }[],
  options: { width: number; height?: number; used: string; limit: string },
): TopLevelSpec {
  const { width, height = 170 } = options;
  const room = { left: 44, right: 90, top: 12, bottom: 24 };
  const { plot, frame } = plotFrame({ width, height }, room);
  const top = Math.max(1, ...rows.flatMap((row) => [row.used ?? 0, row.limit ?? 0]));
  const x = weekAxis(
    rows.map((row) => row.week),
    { width: plot.width },
  );
  const y = {
    type: "quantitative" as const,
    scale: { domain: [0, top], nice: true },
    axis: countAxis(),
    title: null,
  };
  const values = rows.map((row) => ({ ...row, time: weekTime(row.week) }));
  const last = values.slice(-1);
  const label = { type: "text" as const, align: "left" as const, baseline: "middle" as const, dx: 8 };
  const near = Math.abs((last[0]?.used ?? 0) - (last[0]?.limit ?? 0)) / top < 0.12;
  return {
    ...frame,
    layer: [
      {
        data: { values },
        mark: {
          type: "line",
          interpolate: "step-after",
          color: chartColors.quiet,
          strokeDash: [4, 3],
          strokeWidth: 1.4,
        },
        encoding: { x, y: { field: "limit", ...y } },
      },
      {
        data: { values },
        mark: { type: "line", color: chartColors.ink, strokeWidth: 1.6, strokeJoin: "round" },
        encoding: { x, y: { field: "used", ...y } },
      },
      {
        data: { values: last.filter((row) => row.limit !== null) },
        mark: { ...label, color: chartColors.quiet, dy: near ? -8 : 0 },
        encoding: { x, y: { field: "limit", ...y }, text: { value: options.limit } },
      },
      {
        data: { values: last.filter((row) => row.used !== null) },
        mark: { ...label, dy: near ? 8 : 0 },
        encoding: { x, y: { field: "used", ...y }, text: { value: options.used } },
      },
    ],
  };
}
