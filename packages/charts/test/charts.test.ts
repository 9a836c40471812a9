import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { toSvg } from "../src/index.ts";
import { listeningLogger } from "../src/vega-view.ts";
import { everyChart, everyEmptyChart } from "./every-chart.ts";

const golden = (name: string) => fileURLToPath(new URL(`golden/${name}.svg`, import.meta.url));

/** One element a line and whole pixels, so that a golden file can be read and compared. */
function regular(svg: string): string {
  return svg.replaceAll("><", ">\n<").replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
}

describe.each(Object.entries(everyChart))("%s", (name, spec) => {
  it("compiles without a warning", () => {
    const { warnings, logger } = listeningLogger();
    compile(spec, { logger });
    expect(warnings).toEqual([]);
  });

  it("is not changed by compiling and drawing", async () => {
    const before = structuredClone(spec);
    await toSvg(spec);
    expect(spec).toEqual(before);
  });

  it("draws what its golden file shows", async () => {
    const svg = `${regular(await toSvg(spec))}\n`;
    const file = golden(name);
    if (!existsSync(file) && !process.env.CI) writeFileSync(file, svg);
    const same = readFileSync(file, "utf8") === svg;
    if (!same) writeFileSync(file.replace(/\.svg$/, "-changed.svg"), svg);
    expect(same, `${name}.svg is drawn differently; compare test/golden/${name}-changed.svg`).toBe(true);
  });

  it("draws the same bytes again", async () => {
    expect(await toSvg(spec)).toBe(await toSvg(spec));
  });
});

describe.each(Object.entries(everyEmptyChart))("%s without rows", (_, spec: TopLevelSpec) => {
  it("still draws", async () => {
    expect(await toSvg(spec)).toMatch(/^<svg /);
  });
});

it("has a test for every chart file", () => {
  const folder = fileURLToPath(new URL("../src", import.meta.url));
  const charts = readdirSync(folder).filter((file) =>
    /^export function [^{]*(?:{[^}]*}[^{]*)*: TopLevelSpec {$/m.test(readFileSync(`${folder}/${file}`, "utf8")),
  );
  const names = charts.map((file) => file.replace(".ts", "")).sort();
  expect(Object.keys(everyChart).sort(), "add the chart to test/every-chart.ts").toEqual(names);
  expect(Object.keys(everyEmptyChart).sort(), "add the chart without rows too").toEqual(names);
});

it("keeps no golden file of a chart that is gone", () => {
  const files = readdirSync(fileURLToPath(new URL("golden", import.meta.url)));
  expect(files.sort()).toEqual(Object.keys(everyChart).map((name) => `${name}.svg`));
});
