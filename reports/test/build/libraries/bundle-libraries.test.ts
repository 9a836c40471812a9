import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { bundleLibraries } from "../../../build/libraries/bundle-libraries.ts";
import { newFolder } from "../small-project.ts";

const reports = fileURLToPath(new URL("../../..", import.meta.url));
const root = join(newFolder(), "src");
const lib = join(root, "lib");
let first: string[];
beforeAll(async () => {
  mkdirSync(root);
  first = await bundleLibraries({ root });
});

describe("bundleLibraries", () => {
  it("makes one module for metrics and one for charts, which load without any other package", async () => {
    expect(first).toEqual(expect.arrayContaining(["charts.js", "metrics.js"]));
    const metrics = (await import(pathToFileURL(join(lib, "metrics.js")).href)) as Record<string, unknown>;
    expect(metrics).toHaveProperty("catalog");
    const charts = (await import(pathToFileURL(join(lib, "charts.js")).href)) as Record<string, unknown>;
    expect(charts).toHaveProperty("draw");
  });

  it("makes one module of everything a customer's page says", async () => {
    const other = join(newFolder(), "src");
    cpSync(join(reports, "src", "components"), join(other, "components"), { recursive: true });
    expect(await bundleLibraries({ root: other })).toContain("account-page.js");
    const text = readFileSync(join(other, "lib", "account-page.js"), "utf8");
    expect(text).not.toMatch(/\bimport\b/);
    const page = (await import(pathToFileURL(join(other, "lib", "account-page.js")).href)) as Record<string, unknown>;
    expect(Object.keys(page)).toEqual(expect.arrayContaining(["drawn", "linksAt", "outputAnswer", "recentEvents"]));
  });

  it("keeps Vega out of the metrics", () => {
    expect(statSync(join(lib, "metrics.js")).size).toBeLessThan(statSync(join(lib, "charts.js")).size);
    expect(readFileSync(join(lib, "metrics.js"), "utf8")).not.toContain("vega.github.io");
  });

  it("touches nothing when nothing changed, so that a preview does not reload", async () => {
    const before = statSync(join(lib, "charts.js")).mtimeMs;
    expect(await bundleLibraries({ root })).toEqual([]);
    expect(statSync(join(lib, "charts.js")).mtimeMs).toBe(before);
  });

  it("puts right what someone edited or left there", async () => {
    writeFileSync(join(lib, "metrics.js"), "edited");
    writeFileSync(join(lib, "old-chunk.js"), "left");
    expect(await bundleLibraries({ root })).toEqual(["metrics.js"]);
    expect(readdirSync(lib)).not.toContain("old-chunk.js");
  });
});
