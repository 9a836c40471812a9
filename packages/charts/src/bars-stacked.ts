import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { countAxis } from "./count-axis.ts";
import { plotFrame } from "./plot-frame.ts";
import { spreadLabels } from "./spread-labels.ts";
import { highest, type StackRow, segments } from "./stack-segments.ts";
import { weekAxis } from "./week-axis.ts";

/** One coloured part of every bar, named at the right end in words. */
export interface StackPart {
  readonly id: string;
  readonly label: string;
  readonly color: string;
}

/**
 * Stacked bars, one a week, from zero, with the parts named at the right instead of in a legend.
 *
 * @param rows - oldest first
 * @param options - `parts` from the bottom up; `width`, `height` of the whole picture in pixels; `prefix`: put
 *   before the numbers of the axis, such as a currency sign
 */
export function barsStacked(
  rows: readonly StackRow[],
  options: { parts: readonly StackPart[]; width: number; height?: number; prefix?: string },
): TopLevelSpec {
  const { parts, width, height = 220, prefix = "" } = options;
  const room = { left: 44, right: 8 + labelRoom(parts), top: 8, bottom: 24 };
  const { plot, frame } = plotFrame({ width, height }, room);
  const weeks = rows.map((row) => row.week);
  const top = highest(rows, parts);
  const slots = weeks.length > 1 ? ((weeks.at(-1) as number) - (weeks[0] as number)) / 7 + 1 : 1;
  const bar = Math.max(1, Math.floor((plot.width / slots) * 0.82));
  return {
    ...frame,
    layer: [
      {
        data: { values: rows.flatMap((row) => segments(row, parts)) },
        mark: { type: "bar", size: Math.min(bar, 48), stroke: chartColors.paper, strokeWidth: 0.75 },
        encoding: {
          x: weekAxis(weeks, { width: plot.width }),
          y: {
            field: "low",
            type: "quantitative",
            scale: { domain: [0, top], nice: true },
            axis: countAxis({ prefix, isWhole: prefix === "" }),
            title: null,
          },
          y2: { field: "high" },
          color: {
            field: "part",
            type: "nominal",
            legend: null,
            scale: { domain: parts.map((part) => part.id), range: parts.map((part) => part.color) },
          },
        },
      },
      {
        data: { values: endLabels(rows.at(-1), { parts, top, height: plot.height }) },
        mark: { type: "text", align: "left", baseline: "middle", color: chartColors.ink },
        encoding: {
          x: { value: plot.width + 8 },
          y: { field: "at", type: "quantitative", scale: null, axis: null },
          text: { field: "label", type: "nominal" },
        },
      },
    ],
    resolve: { scale: { y: "independent" } },
  };
}

function endLabels(
  row: StackRow | undefined,
  { parts, top, height }: { parts: readonly StackPart[]; top: number; height: number },
) {
  if (!row) return [];
  const present = segments(row, parts);
  const wanted = present.map((segment) => height * (1 - segment.middle / top)).reverse();
  const placed = spreadLabels(wanted, { gap: 14, from: 0, to: height }).reverse();
  return present.map((segment, i) => ({
    at: placed[i] as number,
    label: parts.find((part) => part.id === segment.part)?.label ?? segment.part,
  }));
}

function labelRoom(parts: readonly StackPart[]): number {
  return 8 + Math.max(0, ...parts.map((part) => part.label.length * 6.2));
}
