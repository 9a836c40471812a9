import type { TopLevelSpec } from "vega-lite";
import { chartColors } from "./chart-config.ts";
import { labelsApart } from "./labels-apart.ts";
import { type weekAxis, weekTime } from "./week-axis.ts";

type Layers = Extract<TopLevelSpec, { layer: unknown[] }>["layer"];

/** Where something was first said: a dashed rule, and what it was where there is room for the words. */
export function startLayers(
  starts: readonly { on: number; label: string }[],
  { x, width }: { x: ReturnType<typeof weekAxis>; width: number },
): Layers {
  if (starts.length === 0) return [];
  const marks = starts.map(({ on, label }) => ({ time: weekTime(on), label })).sort((a, b) => a.time - b.time);
  return [
    {
      data: { values: marks },
      mark: { type: "rule", color: chartColors.red, strokeDash: [2, 3], opacity: 0.8 },
      encoding: { x },
    },
    {
      data: { values: labelsApart(marks, x.scale.domain, width) },
      mark: { type: "text", align: "left", baseline: "top", dx: 3, dy: 2, color: chartColors.red, fontSize: 10 },
      encoding: { x, y: { value: 0 }, text: { field: "label", type: "nominal" } },
    },
  ];
}
