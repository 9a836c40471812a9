import type { TopLevelSpec } from "vega-lite";
import { chartColors, chartConfig } from "./chart-config.ts";
import { spreadLabels } from "./spread-labels.ts";
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

/** Least distance of two labels at the right end, in pixels. */
const labelGap = 13;

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
  const plot = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  const x = weekAxis(
    rows.map((row) => row.week),
    { width: plot.width },
  );
  const y = { type: "quantitative" as const, scale, axis: { values: [0, 25, 50, 75, 100] }, title: null };
  const values = rows.map((row, i) => ({ ...row, time: weekTime(row.week), alone: isAlone(rows, i) }));
  const cut = (field: "low" | "high", color: string) => ({
    data: { values },
    mark: { type: "line" as const, interpolate: "step-after" as const, color, strokeDash: [4, 3], strokeWidth: 1.2 },
    encoding: { x, y: { field, ...y } },
  });
  return {
    config: chartConfig,
    padding: room,
    autosize: { type: "none" },
    width: plot.width,
    height: plot.height,
    layer: [
      cut("low", chartColors.red),
      cut("high", chartColors.yellow),
      {
        data: { values },
        mark: { type: "line", color: chartColors.ink, strokeWidth: 1.6, strokeJoin: "round" },
        encoding: { x, y: { field: "value", ...y } },
      },
      {
        data: { values: values.filter((row, i) => row.value !== null && (row.alone || i === values.length - 1)) },
        mark: { type: "point", filled: true, color: chartColors.ink, size: 28, opacity: 1 },
        encoding: { x, y: { field: "value", ...y } },
      },
      {
        data: { values: endLabels(values.at(-1), { low, high, height: plot.height }) },
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

function isAlone(rows: readonly CutRow[], i: number): boolean {
  return (rows[i - 1]?.value ?? null) === null && (rows[i + 1]?.value ?? null) === null;
}

function endLabels(row: CutRow | undefined, { low, high, height }: { low: string; high: string; height: number }) {
  const labels = [
    { value: row?.value ?? null, label: String(Math.round(row?.value ?? 0)), color: chartColors.ink },
    { value: row?.high ?? null, label: high, color: chartColors.quiet },
    { value: row?.low ?? null, label: low, color: chartColors.quiet },
  ].flatMap(({ value, ...rest }) => (value === null ? [] : [{ at: height * (1 - value / 100), ...rest }]));
  labels.sort((a, b) => a.at - b.at);
  const placed = spreadLabels(
    labels.map(({ at }) => at),
    { gap: labelGap, from: 0, to: height },
  );
  return labels.map((label, i) => ({ ...label, at: 100 * (1 - (placed[i] as number) / height) }));
}
