import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareOffline } from "../../../build/offline/prepare-offline.ts";
import { buildSite } from "../../../build/site/build-site.ts";
import { readTree } from "../read-tree.ts";
import { smallProject, writeFiles } from "../small-project.ts";

const page = (code: string) => `# Page\n\n\`\`\`js\n${code}\n\`\`\`\n`;
const usesData = page('FileAttachment("data/rows.csv").csv()');

async function build(projectDir: string) {
  await prepareOffline({ root: join(projectDir, "src") });
  return buildSite({ projectDir, outDir: join(projectDir, "dist"), title: "Given", generated: true });
}

describe("buildSite", { timeout: 120_000 }, () => {
  it("writes the same bytes for the same inputs, whenever and wherever they were written", async () => {
    const files = { "src/index.md": usesData, "src/data/rows.csv": "a\n1\n" };
    const [first, second] = [smallProject(files), smallProject(files)];
    utimesSync(join(second, "src/data/rows.csv"), 1, 1);
    const sites = [await build(first), await build(second)].map(({ folder }) => readTree(folder));
    expect(Object.keys(sites[0] ?? {})).toContain("index.html");
    expect(sites[1]).toEqual(sites[0]);
  });

  it("says in build.json what was built, without a time of day", async () => {
    const project = smallProject();
    const { pages, files } = await build(project);
    const record: unknown = JSON.parse(readFileSync(join(project, "dist", "build.json"), "utf8"));
    expect(record).toMatchObject({
      builtBy: "vitals",
      title: "Given",
      generated: true,
      asOf: "2025-01-05",
      pages,
      files,
    });
    expect(pages).toBe(1);
  });

  it("leaves the published site as it is when a build fails, and names the page", async () => {
    const project = smallProject();
    const { folder } = await build(project);
    writeFiles(project, { "src/broken.md": page('FileAttachment("data/none.csv").csv()') });
    await expect(build(project)).rejects.toThrow(
      "the site was not built: /data/none.csv does not exist, named in broken.md",
    );
    expect(readdirSync(join(project, ".vitals", "site"))).toEqual([folder.slice(-6)]);
    expect(readdirSync(join(project, "dist"))).toContain("index.html");
  });

  it.each([
    ["a library that is not installed", page("echarts.init(display)"), "page /other: this page uses echarts"],
    ["a database in the page", page("DuckDBClient.of({})"), "page /other: this page uses sql, DuckDBClient and duckdb"],
    ["code that is no code", page("const = 1"), "page /other: SyntaxError"],
    [
      "a package nobody has",
      page('import {a} from "npm:nobody-has-this"'),
      "page /other: this page uses npm:nobody-has-this",
    ],
    ["an import that is not there", page('import {a} from "./none.js"'), "/none.js does not exist, named in other.md"],
    ["an import no browser can follow", page('import {html} from "htl"'), 'page /other: this page imports "htl"'],
  ])("fails for a page with %s", async (_, source, message) => {
    const project = smallProject({ "src/other.md": source });
    await expect(build(project)).rejects.toThrow(message);
  });

  it("warns of a link that leads nowhere", async () => {
    const project = smallProject({ "src/index.md": "# Start\n\n[there](./there) [here](./#start)\n" });
    expect((await build(project)).warnings).toEqual(["page /index links to /there.html, which does not exist"]);
  });

  it("refuses a folder that is not its own before any work", async () => {
    const project = smallProject();
    mkdirSync(join(project, "dist"));
    writeFileSync(join(project, "dist", "thesis.txt"), "years of work");
    await expect(build(project)).rejects.toThrow("holds files that Vitals did not write");
  });
});
