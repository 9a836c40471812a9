import { describe, expect, it } from "vitest";
import { cachedEntryPath, parseNpmSpecifier } from "../../../build/offline/npm-specifier.ts";

describe("parseNpmSpecifier", () => {
  it.each([
    // text                                  name             version    path
    ["d3", "d3", undefined, undefined],
    ["d3@7.9.2/+esm", "d3", "7.9.2", undefined],
    ["@observablehq/plot", "@observablehq/plot", undefined, undefined],
    ["@scope/a@1.0.0-rc.1/b/c.js", "@scope/a", "1.0.0-rc.1", "b/c.js"],
    ["react-dom@18.3.1/client/+esm", "react-dom", "18.3.1", "client"],
    ["katex/dist/katex.min.css", "katex", undefined, "dist/katex.min.css"],
  ])("reads %s", (text, name, version, path) => {
    expect(parseNpmSpecifier(text)).toEqual({ name, version, path });
  });

  it("refuses what names no package, and says how to write one", () => {
    expect(() => parseNpmSpecifier("@scope")).toThrow('not a package name: "@scope"; write npm:name');
  });
});

describe("cachedEntryPath", () => {
  it("names the files as Framework does", () => {
    expect(cachedEntryPath({ name: "d3", version: "7.9.2", path: undefined })).toBe("d3@7.9.2/_esm.js");
    expect(cachedEntryPath({ name: "a", version: "1.0.0", path: "b/c" })).toBe("a@1.0.0/b/c._esm.js");
  });
});
