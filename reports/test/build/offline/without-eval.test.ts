import * as original from "d3-dsv";
import { expect, it } from "vitest";
import { bundleEntry } from "../../../build/offline/bundle-entry.ts";
import { findInstalledPackage } from "../../../build/offline/installed-package.ts";

const pkg = findInstalledPackage("d3-dsv", import.meta.dirname);
if (!pkg) throw new Error("d3-dsv is not installed");
const code = await bundleEntry(pkg, undefined);

it("leaves no place where d3-dsv makes code from text", () => {
  expect(code).not.toMatch(/\bFunction\(|\beval\(/);
});

it.each(["name,n\na,1\nb,2\n", 'na me,"quo""ted",\n1,"x,y",z\n', "same,same\n1,2\n", "short,row\n1\n", "empty\n"])(
  "reads %j to the same rows",
  async (text) => {
    const ours = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as typeof original;
    expect(ours.csvParse(text)).toEqual(original.csvParse(text));
    expect(ours.csvParse(text, original.autoType)).toEqual(original.csvParse(text, original.autoType));
  },
);
