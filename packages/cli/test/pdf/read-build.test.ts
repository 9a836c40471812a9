import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBuild } from "../../src/pdf/read-build.ts";
import { UsageError } from "../../src/usage-error.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folderOf = (record?: object) =>
  temporaryFolder(record === undefined ? {} : { "build.json": JSON.stringify(record) });

describe("the site to print from", () => {
  it("says its title and the last day of its data", () => {
    const record = { title: "Health", asOf: "2026-11-15" };
    expect(readBuild(folderOf({ ...record, pages: 3 }))).toEqual(record);
  });

  it("is named where there is one for each audience", () => {
    const folder = folderOf({ asOf: "2026-11-15", audiences: ["anna", "ben"] });
    const sites = `--site ${join(folder, "anna")} or --site ${join(folder, "ben")}`;
    expect(() => readBuild(folder)).toThrow(
      new UsageError(`no report of everybody: ${folder} holds one for each audience; say which: ${sites}`),
    );
  });

  it.each([
    [undefined, "has no build.json; run vitals build first"],
    [{ audiences: [] }, "there is none"],
    [{ name: "something else" }, "is not the record of one"],
  ])("is missed with a way out: %j", (record, why) => {
    const wanted = folderOf(record);
    expect(() => readBuild(wanted)).toThrow(UsageError);
    expect(() => readBuild(wanted)).toThrow(why);
  });
});
