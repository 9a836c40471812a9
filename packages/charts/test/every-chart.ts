import type { TopLevelSpec } from "vega-lite";
import {
  barsCumulative,
  barsDistribution,
  barsLettered,
  barsStacked,
  lineAgainstStep,
  lineShares,
  lineSmall,
  lineWithCuts,
  lineWithRange,
  pointsAgainstLine,
} from "../src/index.ts";

const monday = 20_766;
const weeks = Array.from({ length: 6 }, (_, i) => monday - 7 * (5 - i));

const values = [8, 9, null, 7, 2, 1];
const parts = [
  { id: "red", label: "Red 1", color: "crimson" },
  { id: "green", label: "Green 4", color: "teal" },
];

const lettered = [
  { id: "red", letter: "R", color: "crimson", ink: "white" },
  { id: "green", letter: "G", color: "teal", ink: "white" },
];

/** One of each chart, with a week that is not known and everything that can be marked. */
export const everyChart: Record<string, TopLevelSpec> = {
  "bars-cumulative": barsCumulative(
    [
      { label: "Route optimised", share: 0.6, shareSoFar: 0.6 },
      { label: "Design created", share: 0.3, shareSoFar: 0.9 },
      { label: "3 others", share: 0.1, shareSoFar: 1 },
    ],
    { width: 320, mark: 0.8 },
  ),
  "bars-distribution": barsDistribution([0, 1, 1, 2, 5, 9.5], { width: 320 }),
  "bars-lettered": barsLettered(
    weeks.map((week, i) => ({ week, values: i % 3 === 1 ? {} : { red: 20_000 * (i % 2), green: 45_000 } })),
    { parts: lettered, width: 488, prefix: "€" },
  ),
  "bars-stacked": barsStacked(
    weeks.map((week, i) => ({ week, values: { red: i % 2, green: 4 } })),
    { parts, width: 488, prefix: "€" },
  ),
  "line-against-step": lineAgainstStep(
    weeks.map((week, i) => ({ week, used: values[i] ?? null, limit: 10 })),
    { width: 488, used: "1 producing", limit: "10 seats" },
  ),
  "line-shares": lineShares(
    [
      { label: "Before 60 %", isMain: false, points: [0, 0.3, 0.6].map((share, i) => ({ at: 4 * i, share })) },
      { label: "Now 10 %", isMain: true, points: [0, 0.05, 0.1].map((share, at) => ({ at, share })) },
    ],
    {
      width: 488,
      unit: "weeks since the launch",
      ticks: [0, 2, 4, 8],
      mark: { at: 4, label: "expected by then" },
      below: {
        label: "to come",
        counts: [
          { at: 0, count: 1020 },
          { at: 2, count: 918 },
        ],
      },
    },
  ),
  "line-small": lineSmall(
    weeks.map((week, i) => ({ week, value: values[i] ?? null })),
    { width: 200, band: { low: 2, high: 6 } },
  ),
  "line-with-cuts": lineWithCuts(
    weeks.map((week, i) => ({ week, value: [61, 58, null, 44, 38, 35][i] ?? null, low: i < 3 ? 28 : 30, high: 41 })),
    { width: 488, low: "yellow from 30", high: "green from 41" },
  ),
  "line-with-range": lineWithRange(
    weeks.map((week, i) => ({ week, value: values[i] ?? null, low: 5, high: 11 })),
    {
      width: 488,
      lulls: [{ from: monday - 20, to: monday - 10, label: "Holidays" }],
      alarms: [{ from: monday - 7, to: monday, label: "output-drop" }],
      starts: [{ on: monday - 7, label: "Output drop" }],
      talks: [{ on: monday - 3 }],
    },
  ),
  "points-against-line": pointsAgainstLine(
    [
      { said: 0.01, happened: 0, low: 0, high: 0.06 },
      { said: 0.08, happened: 0.1, low: 0.05, high: 0.18 },
      { said: 0.22, happened: 0.2, low: 0.12, high: 0.33 },
    ],
    { width: 488, said: "Said", happened: "Happened" },
  ),
};

/** The same charts with nothing to draw. */
export const everyEmptyChart: Record<string, TopLevelSpec> = {
  "bars-cumulative": barsCumulative([], { width: 320, mark: 0.8 }),
  "bars-distribution": barsDistribution([], { width: 320 }),
  "bars-lettered": barsLettered([], { parts: lettered, width: 488 }),
  "bars-stacked": barsStacked([], { parts, width: 488 }),
  "line-against-step": lineAgainstStep([], { width: 488, used: "", limit: "" }),
  "line-shares": lineShares([], { width: 488, unit: "", ticks: [] }),
  "line-small": lineSmall([], { width: 200 }),
  "line-with-cuts": lineWithCuts([], { width: 488, low: "", high: "" }),
  "line-with-range": lineWithRange([], { width: 488 }),
  "points-against-line": pointsAgainstLine([], { width: 488, said: "", happened: "" }),
};
