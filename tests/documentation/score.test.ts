import { readFileSync } from "node:fs";
import { catalog } from "@vitals/metrics";
import { describe, expect, test } from "vitest";

const page = readFileSync(new URL("../../docs/score.md", import.meta.url), "utf8");

/** The worked example: one row for each component. */
const rows = page
  .split("\n")
  .filter((line) => catalog.components.some(({ title }) => line.startsWith(`${title}  `)))
  .map((line) => line.split(/ {2,}/));

describe("docs/score.md", () => {
  test("names every component with its weight", () => {
    for (const { title, good, weight } of catalog.components) {
      expect(page).toMatch(new RegExp(`^\\| ${title} \\| .+ \\| ${good} \\| ${weight} \\|$`, "m"));
    }
  });

  test("works an example whose arithmetic holds", () => {
    expect(rows.map(([title]) => title)).toEqual(catalog.components.map(({ title }) => title));
    let sum = 0;
    for (const [title, , , ...cells] of rows) {
      const [scaled, middle, deviation, z, share, before, smoothed, weight, points] = cells.map(Number) as number[];
      const good = catalog.components.find((component) => component.title === title)?.good === "high" ? 1 : -1;
      const apart = (good * ((scaled as number) - (middle as number))) / (deviation as number);
      expect(Math.abs(apart - (z as number)), title).toBeLessThan(0.02);
      expect(((share as number) + (before as number)) / 2).toBeCloseTo(smoothed as number, 2);
      expect((weight as number) * (smoothed as number)).toBeCloseTo(points as number, 1);
      sum += points as number;
    }
    const said = /^Score = .+ = ([\d.]+); /m.exec(page)?.[1];
    expect(sum).toBeCloseTo(Number(said), 1);
  });
});
