import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { endLabels } from "./end-labels.ts";
import { plotFrame } from "./plot-frame.ts";

/** The share of a group that has got somewhere, by the time since it set out. */
export interface ShareCurve {
  /** What stands at its right end; nothing for a curve that is only there to compare with. */
  readonly label: string;
  /** The curves spoken of; the others are grey. */
  readonly isMain: boolean;
  /** Ascending by `at`, the time; shares of 0 to 1. */
  readonly points: readonly { readonly at: number; readonly share: number }[];
}

/** How a picture of shares is drawn. */
interface ShareOptions {
  /** Of the whole picture, in pixels. */
  readonly width: number;
  readonly height?: number;
  /** What time is counted in, such as "weeks since the launch". */
  readonly unit: string;
  /** Times named below; the last is the end of the axis. */
  readonly ticks: readonly number[];
  /** A time to compare with, a dashed rule with words. */
  readonly mark?: { readonly at: number; readonly label: string };
  /** A row of counts below the times, such as how many are still to come, named at its left. */
  readonly below?: {
    readonly label: string;
    readonly counts: readonly { readonly at: number; readonly count: number }[];
  };
}

/** Upper ends of the axis, each a fifth of which is whole percents: a launch that few take up is not drawn along the ground. */
const tops = [0.1, 0.2, 0.5, 1];

/**
 * Shares over the time since something began, as steps from zero, each curve named at its right end; who is still to
 * come may stand below, because a curve says little where few are left.
 *
 * @param curves - those to compare with first, so that the main ones are drawn on top
 */
export function lineShares(curves: readonly ShareCurve[], options: ShareOptions): TopLevelSpec {
  const { width, height = 220, unit, ticks, mark, below } = options;
  const longest = Math.max(0, ...curves.map(({ label }) => label.length));
  const left = below ? 20 + below.label.length * 5.6 : 0;
  const room = { left: Math.max(44, left), right: 14 + longest * 6.2, top: mark ? 22 : 10, bottom: below ? 58 : 42 };
  const { plot, frame } = plotFrame({ width, height }, room);
  const highest = Math.max(0, ...curves.flatMap(({ points }) => points.map(({ share }) => share)));
  const top = tops.find((end) => end >= highest - 1e-9) ?? 1;
  const end = Math.max(1, ticks.at(-1) ?? 0);
  const x = { field: "at", type: "quantitative" as const, scale: { domain: [0, end], nice: false } };
  const y = { type: "quantitative" as const, scale: { domain: [0, top], nice: false } };
  const yAxis = {
    values: [0, 1, 2, 3, 4, 5].map((fifths) => (fifths / 5) * top),
    // Vega leaves values out when there are more than this.
    tickCount: 6,
    labelExpr: "round(datum.value * 100) + ' %'",
  };
  return {
    ...frame,
    layer: [
      {
        data: { values: mark ? [mark] : [] },
        layer: [
          { mark: { type: "rule", color: chartColors.quiet, strokeDash: [2, 3] }, encoding: { x } },
          {
            mark: { type: "text", baseline: "bottom", color: chartColors.quiet },
            encoding: { x, y: { value: -4 }, text: { field: "label", type: "nominal" } },
          },
        ],
      },
      {
        data: { values: steps(curves, false) },
        mark: { type: "line", interpolate: "step-after", color: chartColors.quiet, strokeWidth: 1, opacity: 0.6 },
        encoding: {
          x: { ...x, axis: { values: [...ticks], titlePadding: below ? 20 : 6 }, title: unit },
          y: { ...y, field: "share", axis: yAxis, title: null },
          detail: { field: "curve", type: "nominal" },
        },
      },
      {
        data: { values: steps(curves, true) },
        mark: { type: "line", interpolate: "step-after", color: chartColors.accent, strokeWidth: 2.2 },
        encoding: { x, y: { ...y, field: "share" }, detail: { field: "curve", type: "nominal" } },
      },
      {
        data: { values: endLabels(names(curves), { top, height: plot.height }) },
        mark: { type: "text", align: "left", baseline: "middle" },
        encoding: {
          x: { value: plot.width + 8 },
          y: { field: "at", ...y },
          text: { field: "label", type: "nominal" },
          color: { field: "color", type: "nominal", scale: null, legend: null },
        },
      },
      {
        data: { values: below ? [...below.counts] : [] },
        mark: { type: "text", baseline: "top", color: chartColors.quiet },
        encoding: { x, y: { value: plot.height + 22 }, text: { field: "count", type: "quantitative", format: ",d" } },
      },
      {
        data: { values: below ? [below] : [] },
        mark: { type: "text", align: "right", baseline: "top", color: chartColors.quiet },
        encoding: { x: { value: -14 }, y: { value: plot.height + 22 }, text: { field: "label", type: "nominal" } },
      },
    ],
  };
}

/** The points of the main curves or of the others. */
function steps(curves: readonly ShareCurve[], main: boolean) {
  return curves.flatMap(({ points, isMain }, curve) =>
    isMain === main ? points.map(({ at, share }) => ({ at, share, curve })) : [],
  );
}

/** What stands at the right ends of the curves. */
function names(curves: readonly ShareCurve[]) {
  return curves.flatMap(({ label, isMain, points }) => {
    const value = points.at(-1)?.share;
    if (value === undefined || label === "") return [];
    return [{ value, label, color: isMain ? chartColors.ink : chartColors.quiet }];
  });
}
