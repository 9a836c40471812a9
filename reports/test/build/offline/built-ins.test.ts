import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { notOffered, onDemand, ready } from "../../../build/offline/built-ins.ts";
import { parseNpmSpecifier } from "../../../build/offline/npm-specifier.ts";

const dist = dirname(createRequire(import.meta.url).resolve("@observablehq/framework/dist/build.js"));

/** Every package that Framework's own client and its rules for implicit imports name. */
function packagesFrameworkNames(): Set<string> {
  const stdlib = readdirSync(join(dist, "client", "stdlib"), { recursive: true, encoding: "utf8" });
  const files = [
    "libraries.js",
    ...stdlib.filter((name) => name.endsWith(".js")).map((name) => `client/stdlib/${name}`),
  ];
  const text = files.map((name) => readFileSync(join(dist, name), "utf8")).join("\n");
  return new Set([...text.matchAll(/["'`]npm:([^"'`]+)["'`]/g)].map(([, name = ""]) => parseNpmSpecifier(name).name));
}

// Framework ships these itself and never asks the network for them.
const shippedWithFramework = ["dot", "duckdb", "inputs", "mermaid", "sqlite", "tex"].map(
  (name) => `@observablehq/${name}`,
);

describe("the list of built-in libraries", () => {
  it("has every package that this version of Framework can ask for", () => {
    const listed = [...ready, ...Object.keys(onDemand), ...Object.keys(notOffered), ...shippedWithFramework];
    expect([...packagesFrameworkNames()].filter((name) => !listed.includes(name))).toEqual([]);
  });

  it("names no package that Framework does not ask for", () => {
    const named = packagesFrameworkNames();
    const listed = [...ready, ...Object.keys(onDemand), ...Object.keys(notOffered)];
    expect(listed.filter((name) => !named.has(name))).toEqual([]);
  });
});
