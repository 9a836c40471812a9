import type { TopLevelSpec } from "vega-lite";
import { chartColors, chartConfig } from "./chart-config.ts";
import { countAxis } from "./count-axis.ts";
import { spreadLabels } from "./spread-labels.ts";
import { weekAxis, weekTime } from "./week-axis.ts";

/** One coloured part of every bar, named at the right end in words. */
export interface StackPart {
  readonly id: string;
  readonly label: string;
  readonly color: string;
}

/** One week's value of each part; a missing part is not drawn. */
export interface StackRow {
  /** Epoch day of the week's Monday. */
  readonly week: number;
  readonly values: Readonly<Record<string, number>>;
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
  const plot = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  const weeks = rows.map((row) => row.week);
  const top = Math.max(1, ...rows.map((row) => total(row, parts)));
  const slots = weeks.length > 1 ? ((weeks.at(-1) as number) - (weeks[0] as number)) / 7 + 1 : 1;
  const bar = Math.max(1, Math.floor((plot.width / slots) * 0.82));
  return {
    config: chartConfig,
    padding: room,
    autosize: { type: "none" },
    width: plot.width,
    height: plot.height,
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
            axis: { ...countAxis({ prefix }), ...(prefix === "" && { tickMinStep: 1 }) },
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

function total(row: StackRow, parts: readonly StackPart[]): number {
  return parts.reduce((sum, part) => sum + (row.values[part.id] ?? 0), 0);
}

function segments(row: StackRow, parts: readonly StackPart[]) {
  let low = 0;
  return parts.flatMap((part) => {
    const value = row.values[part.id] ?? 0;
    low += value;
    return value > 0 ? [{ time: weekTime(row.week), part: part.id, low: low - value, high: low }] : [];
  });
}

function endLabels(
  row: StackRow | undefined,
  { parts, top, height }: { parts: readonly StackPart[]; top: number; height: number },
) {
  if (!row) return [];
  const present = segments(row, parts);
  const wanted = present.map((segment) => height * (1 - (segment.low + segment.high) / 2 / top)).reverse();
  const placed = spreadLabels(wanted, { gap: 14, from: 0, to: height }).reverse();
  return present.map((segment, i) => ({
    at: placed[i] as number,
    label: parts.find((part) => part.id === segment.part)?.label ?? segment.part,
  }));
}

function labelRoom(parts: readonly StackPart[]): number {
  return 8 + Math.max(0, ...parts.map((part) => part.label.length * 6.2));
}
