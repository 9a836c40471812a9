import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { plotFrame } from "./plot-frame.ts";

/** What was said of a group, what happened, and where that may well lie; all are shares. */
export interface SaidRow {
  readonly said: number;
  readonly happened: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What happened against what was said, each group a point with its interval, and the line on which both are the same.
 *
 * @param rows - one a group; shares of 0 to 1
 * @param options - `width`, `height` of the whole picture in pixels; `said`, `happened`: what the axes are called
 */
export function pointsAgainstLine(
  rows: readonly SaidRow[],
  options: { width: number; height?: number; said: string; happened: string },
): TopLevelSpec {
  const { width, height = 260, said, happened } = options;
  const room = { left: 46, right: 18, top: 22, bottom: 40 };
  const domain = [0, most(rows)];
  const axis = { tickCount: 5, labelExpr: "round(datum.value * 100) + ' %'" };
  const x = { field: "said", type: "quantitative" as const, scale: { domain, nice: false } };
  const y = { type: "quantitative" as const, scale: { domain, nice: false } };
  return {
    ...plotFrame({ width, height }, room).frame,
    layer: [
      {
        data: { values: domain.map((share) => ({ said: share, happened: share })) },
        mark: { type: "line", color: chartColors.quiet, strokeDash: [4, 3], strokeWidth: 1.2 },
        encoding: {
          x: { ...x, axis, title: said },
          y: {
            ...y,
            field: "happened",
            axis: {
              ...axis,
              titleAngle: 0,
              titleAlign: "left",
              titleAnchor: "end",
              titleY: -10,
              titleX: -room.left + 4,
            },
            title: happened,
          },
        },
      },
      {
        data: { values: [...rows] },
        mark: { type: "rule", color: chartColors.accent, strokeWidth: 1.6 },
        encoding: { x, y: { ...y, field: "low" }, y2: { field: "high" } },
      },
      {
        data: { values: [...rows] },
        mark: { type: "point", filled: true, color: chartColors.ink, size: 42, opacity: 1 },
        encoding: { x, y: { ...y, field: "happened" } },
      },
    ],
  };
}

/** The end of both axes: the next twentieth above everything that is drawn. */
function most(rows: readonly SaidRow[]): number {
  const greatest = Math.max(0.05, ...rows.flatMap(({ said, high }) => [said, high]));
  return Math.min(1, Math.ceil(greatest * 20 - 1e-9) / 20);
}
