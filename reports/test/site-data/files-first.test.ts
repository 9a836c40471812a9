import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { newFolder } from "../build/small-project.ts";
import { sampleBook } from "../fixture/sample-book.ts";
import { writeFixture } from "../fixture/write-fixture.ts";

/** The files of a folder with their texts. */
function filesOf(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

it("writes the files that somebody waits for before the others, and then all as ever", async () => {
  const [whole, dataDir] = [newFolder(), newFolder()];
  await writeFixture(sampleBook(), { dataDir: whole });
  const first = ["site.json", "fragments/definition/output.html", "accounts/customer-7.json"];
  let early: Record<string, string> = {};
  const onFirst = () => {
    early = filesOf(dataDir);
  };
  await writeFixture(sampleBook(), { dataDir, first, onFirst });
  const all = filesOf(whole);
  expect(first.map((name) => early[name])).toEqual(first.map((name) => all[name]));
  expect(Object.keys(early).length).toBeLessThan(Object.keys(all).length / 2);
  expect(filesOf(dataDir)).toEqual(all);
});
