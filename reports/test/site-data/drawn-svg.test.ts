import { barsDistribution, toSvg } from "@vitals/charts";
import { expect, it } from "vitest";
import { drawnSvg } from "../../build/site-data/drawn-svg.ts";

const spec = (values: number[], width = 200) => barsDistribution(values, { width, height: 80 });

it("draws what the charts draw, once for the same spec and anew for another", async () => {
  const first = drawnSvg(spec([1, 2, 2, 3, 8]));
  expect(await first).toBe(await toSvg(spec([1, 2, 2, 3, 8])));
  expect(drawnSvg(spec([1, 2, 2, 3, 8]))).toBe(first);
  expect(await drawnSvg(spec([1, 2, 2, 3, 9]))).not.toBe(await first);
  expect(await drawnSvg(spec([1, 2, 2, 3, 8], 300))).not.toBe(await first);
});
