import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareOffline } from "../../../build/offline/prepare-offline.ts";
import { buildSlices, publishedAudiences } from "../../../build/slices/build-slices.ts";
import { newFolder, smallProject, writeFiles } from "../small-project.ts";

describe("one audience built beside others", { timeout: 120_000 }, () => {
  it("keeps those whose folder is a report of theirs, and lists and names no other as there", async () => {
    const projectDir = smallProject();
    await prepareOffline({ root: join(projectDir, "src") });
    const root = newFolder();
    writeFiles(root, { "data/site.json": '{"title": "Anna", "lastWeek": 20087}', "data/paths.json": "[]" });
    const [outDir, stateDir] = [join(projectDir, "dist"), join(projectDir, ".vitals")];
    const said: string[] = [];
    const build = (kept: string[], name = "anna") =>
      buildSlices({
        ...{ outDir, stateDir, projectDir, kept, title: "Small", generated: true },
        slices: [{ name, kind: "team", title: name, root }],
        log: (line) => said.push(line),
      });
    await build([], "anna");
    await build(["anna"], "ben");
    expect(await publishedAudiences(outDir)).toEqual(["anna", "ben"]);

    writeFiles(outDir, { "anna/build.json": '{"builtBy": "vit', "ben/build.json": "{}" });
    said.length = 0;
    const { warnings } = await build(["anna", "ben", "gone"], "carl");
    expect(await publishedAudiences(outDir)).toEqual(["carl"]);
    expect(warnings).toEqual(
      ["anna", "ben", "gone"].map((name) => `audience ${name}: its published report cannot be kept; build all of them`),
    );
    expect(said).toEqual(expect.arrayContaining([...warnings]));
    expect(existsSync(join(outDir, "anna"))).toBe(false);
    expect(readFileSync(join(outDir, "carl/index.html"), "utf8")).toContain("Nothing to see.");
  });
});
