import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brokenArrows } from "./broken-arrows.ts";
import { repositoryRoot } from "./repository-root.ts";

describe("the arrows between folders", () => {
  it("are kept by every import in the repository", () => {
    expect(brokenArrows(repositoryRoot)).toEqual([]);
  });

  it("lead from the slices of a report to the report, and never back", () => {
    const folder = join(repositoryRoot, "reports/build/site-data");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((name) => readFileSync(join(folder, name), "utf8").includes("/slices/"))).toEqual([]);
  });
});

describe("a repository with planted mistakes", () => {
  let root: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "vitals-arrows-"));
    for (const [path, text] of Object.entries(planted)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    execFileSync("git", ["init", "--quiet"], { cwd: root });
  });

  afterAll(() => rmSync(root, { recursive: true }));

  it.each([
    [
      "a static import",
      "packages/metrics/src/static.ts:2 imports @vitals/data-loaders, but packages/metrics/src may import tables",
    ],
    [
      "a dynamic import",
      "packages/metrics/src/dynamic.ts:1 imports @vitals/data-loaders, but packages/metrics/src may import tables",
    ],
    ["a type", "packages/metrics/src/type.ts:1 imports @vitals/charts, but packages/metrics/src may import tables"],
    [
      "a type query",
      "packages/tables/src/query.ts:1 imports @vitals/metrics, but packages/tables/src may import nothing of ours",
    ],
    [
      "a re-export",
      "packages/charts/src/again.ts:1 imports @vitals/tables, but packages/charts/src may import nothing of ours",
    ],
    ["a part of a package", "data-loaders/src/part.ts:1 imports @vitals/reports, but data-loaders may import tables"],
    [
      "a path into another package",
      "packages/metrics/src/path.ts:1 imports ../../tables/src/index.ts, which is outside packages/metrics; import the package by its name",
    ],
    [
      "a file of Node in a pure folder",
      "packages/metrics/src/node.ts:1 imports node:fs, but packages/metrics/src runs in a page too",
    ],
    [
      "a package that is not allowed",
      "packages/metrics/src/other.ts:1 imports zod, but packages/metrics/src may import only arquero of others",
    ],
    [
      "a package that is not declared",
      "data-loaders/src/undeclared.ts:1 imports left-pad, which data-loaders/package.json does not name",
    ],
    [
      "a cell of a page",
      "reports/src/page.md:4 imports @vitals/data-loaders, but reports/src may import metrics, charts, tables",
    ],
  ])("is caught at %s", (_what, sentence) => {
    expect(brokenArrows(root)).toContain(sentence);
  });

  it("says nothing about imports that follow the arrows", () => {
    expect(brokenArrows(root).filter((line) => line.includes("/fine."))).toEqual([]);
    expect(brokenArrows(root)).toHaveLength(11);
  });
});

const planted = {
  "package.json": "{}",
  "data-loaders/package.json": `{ "dependencies": { "@duckdb/node-api": "1" } }`,
  "packages/metrics/src/static.ts": `// a comment: import "@vitals/reports"\nimport { load } from "@vitals/data-loaders";`,
  "packages/metrics/src/dynamic.ts": `export const load = () => import("@vitals/data-loaders");`,
  "packages/metrics/src/type.ts": `import type { Chart } from "@vitals/charts";`,
  "packages/metrics/src/path.ts": `import { accounts } from "../../tables/src/index.ts";`,
  "packages/metrics/src/node.ts": `import { readFileSync } from "node:fs";`,
  "packages/metrics/src/other.ts": `import { z } from "zod";`,
  "packages/metrics/src/fine.ts": `import { op } from "arquero";\nimport { accounts } from "@vitals/tables";\nimport { own } from "./other.ts";`,
  "packages/tables/src/query.ts": `export type Signal = import("@vitals/metrics").Signal;`,
  "packages/charts/src/again.ts": `export * from "@vitals/tables";`,
  "data-loaders/src/part.ts": `import { buildSite } from "@vitals/reports/build/index.ts";`,
  "data-loaders/src/undeclared.ts": `import pad from "left-pad";`,
  "data-loaders/src/fine.ts": `import { DuckDBInstance } from "@duckdb/node-api";\nimport { join } from "node:path";`,
  "reports/src/page.md": '# A page\n\n```js\nimport { load } from "@vitals/data-loaders";\n```\n',
};
