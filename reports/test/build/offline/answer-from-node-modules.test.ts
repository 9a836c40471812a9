import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { answerFromNodeModules } from "../../../build/offline/answer-from-node-modules.ts";
import { newFolder, writeFiles } from "../small-project.ts";

const root = newFolder();
mkdirSync(join(root, "src"));
writeFiles(join(root, "node_modules"), {
  "old-style/package.json": '{"name": "old-style", "version": "2.1.0", "main": "main.js"}',
  "old-style/main.js": "exports.one = 1; exports.two = function () { return 2; };",
  "old-style/style.css": "p { color: red }",
  "guest/package.json":
    '{"name": "guest", "version": "1.0.0", "main": "main.js", "peerDependencies": {"old-style": "*"}}',
  "guest/main.js": 'exports.three = require("old-style").one + 2;',
  "mapped/package.json":
    '{"name": "mapped", "version": "3.0.0", "type": "module", "exports": {".": "./a.js", "./deep": "./b.js"}}',
  "mapped/a.js": 'export { b } from "./b.js"; export default "a";',
  "mapped/b.js": 'export const b = "b";',
  "servers-only/package.json": '{"name": "servers-only", "version": "1.0.0", "main": "main.js"}',
  "servers-only/main.js": 'export * from "node:fs";',
});
const answer = answerFromNodeModules(join(root, "src"));
const cdn = (specifier: string) => answer(`https://cdn.jsdelivr.net/npm/${specifier}`);

/** Runs a bundle as a page would and returns its exports. */
async function exportsOf(specifier: string): Promise<Record<string, unknown>> {
  const file = join(root, "run", `${specifier.replaceAll("/", "_")}.mjs`);
  writeFiles("/", { [file]: await (await cdn(specifier)).text() });
  return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
}

describe("answerFromNodeModules", () => {
  it("answers a question for the newest version with the installed one", async () => {
    const response = await answer("https://registry.npmjs.org/mapped/latest");
    expect(await response.json()).toMatchObject({ version: "3.0.0" });
  });

  it("bundles a module through the package's export map", async () => {
    expect(await exportsOf("mapped@3.0.0/+esm")).toMatchObject({ b: "b", default: "a" });
    expect(await exportsOf("mapped@3.0.0/deep/+esm")).toMatchObject({ b: "b" });
  });

  it("gives a CommonJS package its names as exports", async () => {
    const loaded = await exportsOf("old-style@2.1.0/+esm");
    expect(loaded).toMatchObject({ one: 1, default: { one: 1 } });
    expect((loaded.two as () => number)()).toBe(2);
  });

  it("leaves a peer a module of its own, so that a page has one copy of it", async () => {
    const code = await (await cdn("guest@1.0.0/+esm")).text();
    expect(code).toContain('from"../old-style@2.1.0/_esm.js"');
    expect(code).not.toContain("__require");
  });

  it("hands out other files as they are", async () => {
    const response = await cdn("old-style@2.1.0/style.css");
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(await response.text()).toBe("p { color: red }");
  });

  it.each([
    ["a library that is not installed", "lodash@0.0.0/+esm", "uses _ (package lodash), which is not installed"],
    ["how to add it", "lodash@0.0.0/+esm", 'run "npm install lodash --workspace reports"'],
    ["a package nobody knows", "nobody-has-this@1.0.0/+esm", "uses npm:nobody-has-this, which is not installed"],
    ["another version than the installed one", "mapped@2.0.0/+esm", "version 3.0.0 is installed"],
    ["a database in the page", "@duckdb/duckdb-wasm@1.29.0/+esm", "uses sql, DuckDBClient and duckdb"],
    ["an entry that is not there", "mapped@3.0.0/none/+esm", 'no entry "none" in mapped'],
    [
      "a file that is not there",
      "old-style@2.1.0/none.css",
      'no file "none.css" in the installed package old-style 2.1.0',
    ],
    ["a package that needs Node", "servers-only@1.0.0/+esm", "npm:servers-only 1.0.0 cannot be bundled for a browser"],
  ])("refuses %s, by name", async (_, specifier, message) => {
    await expect(cdn(specifier)).rejects.toThrow(message);
  });

  it("refuses every other address", async () => {
    await expect(answer("https://extensions.duckdb.org/x")).rejects.toThrow("something asked for https://extensions");
  });
});
