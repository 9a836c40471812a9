import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { countAxis } from "./count-axis.ts";
import { plotFrame } from "./plot-frame.ts";
import { highest, type StackRow, segments } from "./stack-segments.ts";
import { weekAxis } from "./week-axis.ts";

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
  const { plot, frame } = plotFrame({ width, height }, room);
  const top = highest(rows, parts);
  const size = Math.min(40, Math.max(1, Math.floor((plot.width / Math.max(1, rows.length)) * 0.86)));
  const weeks = rows.map(({ week }) => week);
  const x = weekAxis(weeks, { width: plot.width });
  const scale = { domain: [0, top], nice: true };
  const letters = new Map(parts.map(({ id, letter }) => [id, letter]));
  const values = rows.flatMap((row) => segments(row, parts));
  const lettered =
    size < 7
      ? []
      : values
          .filter(({ low, high }) => ((high - low) / top) * plot.height >= lowestLettered)
          .map((segment) => ({ ...segment, letter: letters.get(segment.part) }));
  return {
    ...frame,
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
            axis: countAxis({ prefix, isWhole: prefix === "" }),
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

function colours(field: string, parts: readonly LetteredPart[], of: (part: LetteredPart) => string) {
  return {
    field,
    type: "nominal" as const,
    legend: null,
    scale: { domain: parts.map(({ id }) => id), range: parts.map(of) },
  };
}
