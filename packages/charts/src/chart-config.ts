import type { Config } from "vega-lite";

/** The font stack of charts; written out because a canvas measures text with it and cannot read a CSS variable. */
export const chartFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

/** Colours by role, as CSS variables with a fallback for the light page, so that one drawing serves light, dark and print. */
export const chartColors = {
  ink: "var(--ink, #1b1b19)",
  quiet: "var(--ink-quiet, #5f5d57)",
  rule: "var(--rule, #d9d5cb)",
  accent: "var(--accent, #1d4f7c)",
  range: "var(--range, #dbe5ee)",
  lull: "var(--lull, #efece3)",
  paper: "var(--paper, #fdfcf9)",
  red: "var(--band-red, #b3261e)",
  yellow: "var(--band-yellow, #e2a400)",
  green: "var(--band-green, #3b8f73)",
  none: "var(--band-none, #c9c5bb)",
} as const;

/** What every chart looks like: no frame, thin horizontal rules, small quiet labels, no legend. */
export const chartConfig: Config = {
  aria: false,
  background: "transparent",
  font: chartFont,
  view: { stroke: null },
  axis: {
    domain: false,
    ticks: false,
    gridColor: chartColors.rule,
    labelColor: chartColors.quiet,
    labelFontSize: 11,
    labelPadding: 4,
    titleColor: chartColors.quiet,
    titleFontSize: 11,
    titleFontWeight: "normal",
  },
  axisX: { grid: false, domain: true, domainColor: chartColors.quiet, ticks: true, tickColor: chartColors.quiet },
  axisY: { grid: true, tickCount: 4 },
  text: { fontSize: 11, color: chartColors.ink },
};
