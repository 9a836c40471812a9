import { expect, it } from "vitest";
import { barsStacked, lineShares, lineSmall, toSvg } from "../src/index.ts";

it("begins the axis of a count at zero, however high the counts are", async () => {
  const rows = [{ week: 20_766, values: { all: 950 } }];
  const svg = await toSvg(barsStacked(rows, { parts: [{ id: "all", label: "All", color: "black" }], width: 300 }));
  expect(svg).toContain(">0</text>");
});

it("leaves a gap where a week is not known", async () => {
  const row = (i: number, value: number | null) => ({ week: 20_766 + 7 * i, value });
  const svg = await toSvg(lineSmall([row(0, 1), row(1, 2), row(2, null), row(3, 2), row(4, 1)], { width: 200 }));
  const line = /<path d="([^"]+)"[^>]* stroke-width="1.5"/.exec(svg)?.[1] ?? "";
  expect(line.match(/M/g)).toHaveLength(2);
});

it("names the months in UTC, whatever the zone of the reader", async () => {
  const weeks = Array.from({ length: 9 }, (_, i) => ({ week: 20_766 - 7 * (8 - i), values: { all: 1 } }));
  const svg = await toSvg(barsStacked(weeks, { parts: [{ id: "all", label: "All", color: "black" }], width: 300 }));
  expect(svg).toContain("Nov 2026");
});

it.each([
  [0.08, ["0 %", "2 %", "4 %", "6 %", "8 %", "10 %"]],
  [0.15, ["0 %", "4 %", "8 %", "12 %", "16 %", "20 %"]],
  [0.9, ["0 %", "20 %", "40 %", "60 %", "80 %", "100 %"]],
])("names whole percents alone on the axis of shares up to %f", async (share, labels) => {
  const curves = [{ label: "", isMain: true, points: [{ at: 0, share }] }];
  const svg = await toSvg(lineShares(curves, { width: 400, unit: "weeks", ticks: [0, 4] }));
  expect(svg.match(/\d+ %(?=<)/g)).toEqual(labels);
});
