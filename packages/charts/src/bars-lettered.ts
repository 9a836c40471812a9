import type { TopLevelSpec } from "vega-lite";
import type { StackRow } from "./bars-stacked.ts";
import { chartColors, chartConfig } from "./chart-config.ts";
import { countAxis } from "./count-axis.ts";
import { weekAxis, weekTime } from "./week-axis.ts";

/** One coloured part of a bar with the letter that stands in it, for who cannot tell the colours apart. */
interface LetteredPart {
  readonly id: string;
  readonly letter: string;
  readonly color: string;
  /** Colour of the letter. */
  readonly ink: string;
}

/** A part lower than this, in pixels, has no room for its letter. */
const lowestLettered = 13;

/**
 * Stacked bars, one a week, from zero, each part with its letter; weeks may be empty, as those ahead often are.
 *
 * @param rows - every week drawn, the first first
 * @param options - `parts` from the bottom up; `width`, `height` of the whole picture in pixels; `prefix`: put before
 *   the numbers of the axis, such as a currency sign; without one the values are counts
 */
export function barsLettered(
  rows: readonly StackRow[],
  options: { parts: readonly LetteredPart[]; width: number; height?: number; prefix?: string },
): TopLevelSpec {
  const { parts, width, height = 220, prefix = "" } = options;
  const room = { left: 44, right: 8, top: 8, bottom: 24 };
  const plot = { width: width - room.left - room.right, height: height - room.top - room.bottom };
  const top = Math.max(1, ...rows.map((row) => parts.reduce((sum, { id }) => sum + (row.values[id] ?? 0), 0)));
  const size = Math.min(40, Math.max(1, Math.floor((plot.width / Math.max(1, rows.length)) * 0.86)));
  const weeks = rows.map(({ week }) => week);
  const x = weekAxis(weeks, { width: plot.width });
  const isCount = prefix === "";
  const scale = { domain: [0, top], nice: true };
  const values = rows.flatMap((row) => segments(row, parts));
  const lettered =
    size < 7 ? [] : values.filter(({ low, high }) => ((high - low) / top) * plot.height >= lowestLettered);
  return {
    config: chartConfig,
    padding: room,
    autosize: { type: "none" },
    width: plot.width,
    height: plot.height,
    layer: [
      {
        data: { values },
        mark: { type: "bar", size, stroke: chartColors.paper, strokeWidth: 0.75 },
        encoding: {
          x,
          y: {
            field: "low",
            type: "quantitative",
            scale,
            axis: { ...countAxis({ prefix }), ...(isCount && { tickMinStep: 1 }) },
            title: null,
          },
          y2: { field: "high" },
          color: colours("part", parts, ({ color }) => color),
        },
      },
      {
        data: { values: lettered },
        mark: { type: "text", baseline: "middle", fontSize: 10, fontWeight: "bold" },
        encoding: {
          x,
          y: { field: "middle", type: "quantitative", scale, title: null },
          text: { field: "letter", type: "nominal" },
          color: colours("part", parts, ({ ink }) => ink),
        },
      },
    ],
    resolve: { scale: { color: "independent" } },
  };
}

function segments(row: StackRow, parts: readonly LetteredPart[]) {
  let low = 0;
  return parts.flatMap(({ id, letter }) => {
    const value = row.values[id] ?? 0;
    if (value <= 0) return [];
    low += value;
    return [{ time: weekTime(row.week), part: id, letter, low: low - value, middle: low - value / 2, high: low }];
  });
}

function colours(field: string, parts: readonly LetteredPart[], of: (part: LetteredPart) => string) {
  return {
    field,
    type: "nominal" as const,
    legend: null,
    scale: { domain: parts.map(({ id }) => id), range: parts.map(of) },
  };
}
