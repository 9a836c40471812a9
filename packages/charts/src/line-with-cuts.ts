import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { endLabels } from "./end-labels.ts";
import { plotFrame } from "./plot-frame.ts";
import { valueLine } from "./value-line.ts";
import { weekAxis, weekTime } from "./week-axis.ts";

/** One week: a score, and where the bands above the lowest begin; null where there is none, drawn as a gap. */
export interface CutRow {
  /** Epoch day of the week's Monday. */
  readonly week: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Everything a score can be. */
const scale = { domain: [0, 100], nice: false };

/**
 * A score from 0 to 100 over the weeks, with two quiet stepped lines where its bands begin, named at their right ends.
 *
 * @param rows - one a week, oldest first, complete weeks only
 * @param options - `width`, `height` of the whole picture in pixels; `low`, `high`: what begins at either line
 */
export function lineWithCuts(
  rows: readonly CutRow[],
  options: { width: number; height?: number; low: string; high: string },
): TopLevelSpec {
  const { width, height = 200, low, high } = options;
  const room = { left: 44, right: 96, top: 10, bottom: 24 };
  const { plot, frame } = plotFrame({ width, height }, room);
  const x = weekAxis(
    rows.map((row) => row.week),
    { width: plot.width },
  );
  const y = { type: "quantitative" as const, scale, axis: { values: [0, 25, 50, 75, 100] }, title: null };
  const values = rows.map((row) => ({ ...row, time: weekTime(row.week) }));
  const cut = (field: "low" | "high", color: string) => ({
    data: { values },
    mark: { type: "line" as const, interpolate: "step-after" as const, color, strokeDash: [4, 3], strokeWidth: 1.2 },
    encoding: { x, y: { field, ...y } },
  });
  return {
    ...frame,
    layer: [
      cut("low", chartColors.red),
      cut("high", chartColors.yellow),
      ...valueLine(rows, { x, y }),
      {
        data: { values: endLabels(names(rows.at(-1), { low, high }), { top: 100, height: plot.height }) },
        mark: { type: "text", align: "left", baseline: "middle" },
        encoding: {
          x: { value: plot.width + 8 },
          y: { field: "at", ...y },
          text: { field: "label", type: "nominal" },
          color: { field: "color", type: "nominal", scale: null, legend: null },
        },
      },
    ],
  };
}

/** What stands at the right ends of the lines. */
function names(row: CutRow | undefined, { low, high }: { low: string; high: string }) {
  const labels = [
    { value: row?.value ?? null, label: String(Math.round(row?.value ?? 0)), color: chartColors.ink },
    { value: row?.high ?? null, label: high, color: chartColors.quiet },
    { value: row?.low ?? null, label: low, color: chartColors.quiet },
  ];
  return labels.flatMap(({ value, ...rest }) => (value === null ? [] : [{ value, ...rest }]));
}
