import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { onDemand, ready } from "../../../build/offline/built-ins.ts";
import { findInstalledPackage } from "../../../build/offline/installed-package.ts";
import { prepareOffline } from "../../../build/offline/prepare-offline.ts";
import { newFolder, writeFiles } from "../small-project.ts";

const root = join(newFolder(), "src");
const cache = join(root, ".observablehq", "cache");
const folderOf = (name: string) => `${name}@${findInstalledPackage(name, root)?.version ?? "0.0.0"}`;
const bundle = (name: string) => join(cache, "_npm", folderOf(name), "_esm.js");

beforeAll(async () => {
  mkdirSync(root);
  expect((await prepareOffline({ root })).sort()).toEqual([...ready].sort());
});

describe("prepareOffline", () => {
  it("bundles every library of a bare page at the installed version", () => {
    expect(ready.filter((name) => !existsSync(bundle(name)))).toEqual([]);
  });

  it("names a version for the libraries that Framework only resolves", () => {
    expect(Object.keys(onDemand).filter((name) => !existsSync(join(cache, "_npm", folderOf(name))))).toEqual([]);
  });

  it("gives an import by bare name the same bundle", () => {
    expect(existsSync(join(cache, "_node", folderOf("arquero"), "index.js"))).toBe(true);
  });

  it("does nothing the second time", async () => {
    const before = statSync(bundle("d3")).mtimeMs;
    expect(await prepareOffline({ root })).toEqual([]);
    expect(statSync(bundle("d3")).mtimeMs).toBe(before);
  });

  it("puts back a bundle that is gone, and only that", async () => {
    rmSync(bundle("htl"));
    expect(await prepareOffline({ root })).toEqual(["htl"]);
  });

  it("makes a bundle again that a killed run cut short", async () => {
    truncateSync(bundle("htl"), 1000);
    expect(await prepareOffline({ root })).toEqual(["htl"]);
  });

  it("does not trust what a page brought in, unless it is whole and of this version", async () => {
    const files = ["_node/@vitals/charts@0.1.0/index.js", `_npm/${folderOf("topojson-client")}/_esm.js`];
    writeFiles(cache, Object.fromEntries(files.map((file) => [file, "export const old = 1;"])));
    await prepareOffline({ root });
    expect(files.filter((file) => existsSync(join(cache, file)))).toEqual([]);
  });

  it("makes everything again after an upgrade, and leaves nothing of the old version", async () => {
    renameSync(join(cache, "_npm", folderOf("d3")), join(cache, "_npm", "d3@6.0.0"));
    expect((await prepareOffline({ root })).sort()).toEqual([...ready].sort());
    expect(readdirSync(join(cache, "_npm")).filter((name) => name.startsWith("d3@"))).toEqual([folderOf("d3")]);
  });

  it("notices a library that was installed since", async () => {
    writeFiles(join(root, "node_modules", "lodash"), { "package.json": '{"name": "lodash", "version": "4.0.0"}' });
    await prepareOffline({ root });
    const lodash = readdirSync(join(cache, "_npm")).filter((name) => name.startsWith("lodash@"));
    expect(lodash).toEqual(["lodash@4.0.0"]);
  });

  it("makes everything again when a crash left no stamp", async () => {
    writeFileSync(join(cache, "vitals-offline.json"), "{");
    expect(await prepareOffline({ root })).toHaveLength(ready.length);
  });
});
