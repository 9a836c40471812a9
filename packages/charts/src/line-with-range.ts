import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { countAxis } from "./count-axis.ts";
import { labelsApart } from "./labels-apart.ts";
import { plotFrame } from "./plot-frame.ts";
import { startLayers } from "./start-layers.ts";
import { valueLine } from "./value-line.ts";
import { weekAxis, weekTime } from "./week-axis.ts";

/** One week: what was seen and what was expected; null where it cannot be said, drawn as a gap. */
export interface RangeRow {
  /** Epoch day of the week's Monday. */
  readonly week: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A stretch of weeks to be marked, both ends epoch days. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/**
 * A line over its expected range: the range a quiet band, the line on top, lulls shaded, alarms and talks marked in words.
 *
 * @param rows - one a week, oldest first, complete weeks only
 * @param options - `width`, `height` of the whole picture in pixels; `lulls` shaded; `alarms` as red points and a label;
 *   `starts` as a dashed rule with a label, where something was first said; `talks` as small triangles on the axis
 */
export function lineWithRange(
  rows: readonly RangeRow[],
  options: {
    width: number;
    height?: number;
    lulls?: readonly Stretch[];
    alarms?: readonly Stretch[];
    starts?: readonly { on: number; label: string }[];
    talks?: readonly { on: number }[];
  },
): TopLevelSpec {
  const { width, height = 260, lulls = [], alarms = [], starts = [], talks = [] } = options;
  const room = { left: 44, right: 52, top: 22, bottom: 24 };
  const { plot, frame } = plotFrame({ width, height }, room);
  const weeks = rows.map((row) => row.week);
  const top = Math.max(1, ...rows.flatMap((row) => [row.value ?? 0, row.high ?? 0]));
  const x = weekAxis(weeks, { width: plot.width });
  const y = {
    type: "quantitative" as const,
    scale: { domain: [0, top], nice: true },
    axis: countAxis(),
    title: null,
  };
  const values = rows.map((row) => ({ ...row, time: weekTime(row.week) }));
  const inAlarm = (week: number) => alarms.some((alarm) => week >= alarm.from && week <= alarm.to);
  return {
    ...frame,
    layer: [
      {
        data: { values: stretchMarks(lulls, weeks) },
        mark: { type: "rect", color: chartColors.lull },
        encoding: { x, x2: { field: "until" } },
      },
      {
        data: { values: labelsApart(stretchMarks(lulls, weeks), x.scale.domain, plot.width) },
        mark: { type: "text", align: "left", baseline: "bottom", dy: -4, color: chartColors.quiet, fontSize: 10 },
        encoding: { x, y: { value: 0 }, text: { field: "label", type: "nominal" } },
      },
      {
        data: { values: values.filter((row) => row.low !== null && row.high !== null) },
        mark: { type: "rect", color: chartColors.range },
        transform: [
          { calculate: "datum.time - 302400000", as: "from" },
          { calculate: "datum.time + 302400000", as: "until" },
        ],
        encoding: {
          x: { ...x, field: "from" },
          x2: { field: "until" },
          y: { field: "low", ...y },
          y2: { field: "high" },
        },
      },
      ...valueLine(rows, { x, y }),
      {
        data: { values: values.filter((row) => row.value !== null && inAlarm(row.week)) },
        mark: { type: "point", shape: "diamond", filled: true, color: chartColors.red, size: 54, opacity: 1 },
        encoding: { x, y: { field: "value", ...y } },
      },
      ...startLayers(
        starts.filter(({ on }) => inside(on, weeks)),
        { x, width: plot.width },
      ),
      {
        data: { values: talks.filter(({ on }) => inside(on, weeks)).map(({ on }) => ({ time: weekTime(on) })) },
        mark: { type: "point", shape: "triangle-up", filled: true, color: chartColors.accent, size: 44, opacity: 1 },
        encoding: { x, y: { value: plot.height - 4 } },
      },
      {
        data: { values: values.slice(-1).filter((row) => row.value !== null) },
        mark: { type: "text", align: "left", baseline: "middle", dx: 8, fontWeight: "bold" },
        encoding: { x, y: { field: "value", ...y }, text: { field: "value", type: "quantitative", format: ",.3~r" } },
      },
    ],
  };
}

function inside(day: number, weeks: readonly number[]): boolean {
  return day >= (weeks[0] ?? 0) && day < (weeks.at(-1) ?? 0) + 7;
}

function stretchMarks(stretches: readonly Stretch[], weeks: readonly number[]) {
  const first = (weeks[0] ?? 0) - 3.5;
  const last = (weeks.at(-1) ?? 0) + 3.5;
  return stretches
    .filter(({ from, to }) => to >= first && from <= last)
    .map(({ from, to, label }) => ({
      time: weekTime(Math.max(first, from - 3.5)),
      until: weekTime(Math.min(last, to - 2.5)),
      label,
    }))
    .filter((mark) => mark.until > mark.time)
    .sort((a, b) => a.time - b.time);
}
