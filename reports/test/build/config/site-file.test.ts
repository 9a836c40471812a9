import { describe, expect, it } from "vitest";
import { lastDay, readPaths, readSiteFile } from "../../../build/config/site-file.ts";
import { newFolder, writeFiles } from "../small-project.ts";

describe("the site's own data", () => {
  it("is empty before the first load", () => {
    const root = newFolder();
    expect([readSiteFile(root), readPaths(root)]).toEqual([{}, []]);
  });

  it("names the file when it is damaged, and the way out", () => {
    const root = newFolder();
    writeFiles(root, { "data/site.json": "{" });
    expect(() => readSiteFile(root)).toThrow(/not valid JSON: .*site\.json; .*run "vitals site" again/);
  });

  it.each([
    [{ lastWeek: 20087 }, "2025-01-05"],
    [{ lastWeek: null }, "2000-01-01"],
    [{}, "2000-01-01"],
  ])("ends on the Sunday of the report week: %o is %s", (site, day) => {
    expect(lastDay(site)).toBe(day);
  });
});
