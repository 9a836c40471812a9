import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findFiles } from "../../src/files/find-files.ts";
import { folderWith } from "../loading.ts";

async function folderWithLinks(): Promise<string> {
  const dir = await folderWith({ "data/may.csv": "m", "data/june.csv": "j" });
  await symlink("june.csv", join(dir, "data/a-latest.csv"));
  await mkdir(join(dir, "links"));
  await symlink("../data/may.csv", join(dir, "links/last.csv"));
  await symlink("../data/may.csv", join(dir, "links/first.csv"));
  await symlink(".", join(dir, "data/circle"));
  return dir;
}

test.each([
  ["data", ["data/june.csv", "data/may.csv"]],
  ["data/*.csv", ["data/june.csv", "data/may.csv"]],
  ["data/**/*.csv", ["data/june.csv", "data/may.csv"]],
  ["links", ["links/first.csv"]],
  [["data/may.csv", "./data/may.csv", "links/*.csv"], ["data/may.csv"]],
])("reads a file once that %j finds under several names", async (patterns, names) => {
  const { files, problems } = findFiles(patterns, await folderWithLinks());
  expect([files.map(({ name }) => name), problems]).toEqual([names, []]);
});

test("names a link in a folder that leads nowhere, and finds the others", async () => {
  const dir = await folderWithLinks();
  await symlink("gone.csv", join(dir, "data/july.csv"));
  const { files, problems } = findFiles("data", dir);
  expect(files).toHaveLength(2);
  expect(problems).toEqual(["link leads nowhere: data/july.csv: remove it, or bring back what it points to"]);
});
