import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { plotFrame } from "./plot-frame.ts";

/** One part of the whole, the largest first. */
interface CumulativeRow {
  readonly label: string;
  /** Of the whole, 0 to 1. */
  readonly share: number;
  /** Share of this part and all above it together. */
  readonly shareSoFar: number;
}

const lineHeight = 20;

/**
 * Parts of a whole as a staircase: each bar begins where the one above ended, so that one sees how few make most of it.
 *
 * Bars that begin below the mark are strong, the others quiet; the share so far stands beside each.
 *
 * @param options - `width` of the whole picture in pixels, its height follows from the rows; `mark`: share at which a
 *   dashed rule stands, such as 0.8
 */
export function barsCumulative(
  rows: readonly CumulativeRow[],
  { width, mark }: { width: number; mark: number },
): TopLevelSpec {
  const room = {
    left: 10 + Math.max(0, ...rows.map(({ label }) => label.length * 6.5)),
    right: 46,
    top: 18,
    bottom: 4,
  };
  const height = room.top + Math.max(1, rows.length) * lineHeight + room.bottom;
  const { plot, frame } = plotFrame({ width, height }, room);
  const x = { type: "quantitative" as const, scale: { domain: [0, 1], nice: false }, axis: null };
  const y = { field: "at", type: "quantitative" as const, scale: null, axis: null };
  const values = rows.map(({ label, share, shareSoFar }, i) => ({
    label,
    at: (i + 0.5) * lineHeight,
    from: Math.max(0, shareSoFar - share),
    to: shareSoFar,
    isStrong: shareSoFar - share < mark - 1e-9,
    words: `${Math.round(shareSoFar * 100)} %`,
  }));
  return {
    ...frame,
    layer: [
      {
        data: { values: [{ mark, words: `${Math.round(mark * 100)} %` }] },
        layer: [
          {
            mark: { type: "rule", color: chartColors.quiet, strokeDash: [2, 3] },
            encoding: { x: { field: "mark", ...x } },
          },
          {
            mark: { type: "text", baseline: "bottom", color: chartColors.quiet },
            encoding: { x: { field: "mark", ...x }, y: { value: -4 }, text: { field: "words", type: "nominal" } },
          },
        ],
      },
      {
        data: { values },
        mark: { type: "bar", size: 13 },
        encoding: {
          x: { field: "from", ...x },
          x2: { field: "to" },
          y,
          color: { field: "isStrong", type: "nominal", legend: null, scale: strength },
        },
      },
      {
        data: { values },
        mark: { type: "text", align: "right", baseline: "middle", fontSize: 12 },
        encoding: { x: { value: -8 }, y, text: { field: "label", type: "nominal" } },
      },
      {
        data: { values },
        mark: { type: "text", align: "left", baseline: "middle", color: chartColors.quiet },
        encoding: { x: { value: plot.width + 6 }, y, text: { field: "words", type: "nominal" } },
      },
    ],
  };
}

const strength = { domain: [true, false], range: [chartColors.accent, chartColors.none] };
