import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, readlink, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedDir, publishGeneration } from "../../src/index.ts";
import { folderWith } from "../loading.ts";

const writing = (text: string) => async (dir: string) => writeFile(join(dir, "a.txt"), text);

test("shows the new files through the link, named by their content", async () => {
  const state = await folderWith({});
  const first = await publishGeneration(state, "facts", writing("one"));
  const second = await publishGeneration(state, "facts", writing("two"));
  expect(await readFile(join(first.dir, "a.txt"), "utf8")).toBe("two");
  expect(second.generation).not.toBe(first.generation);
  expect((await publishGeneration(state, "facts", writing("one"))).generation).toBe(first.generation);
  expect(await readlink(join(state, "facts"))).toBe(`generations/facts-${first.generation}/facts`);
});

test("leaves the old files when writing fails, and nothing of the new ones", async () => {
  const state = await folderWith({});
  await publishGeneration(state, "health", writing("old"));
  const before = await readdir(join(state, "generations"));
  const failing = publishGeneration(state, "health", async (dir) => {
    await writeFile(join(dir, "half.txt"), "half");
    throw new Error("disk full");
  });
  await expect(failing).rejects.toThrow("disk full");
  expect(await readFile(join(state, "health/a.txt"), "utf8")).toBe("old");
  expect(await readdir(join(state, "generations"))).toEqual(before);
});

test("keeps the last two generations of each kind", async () => {
  const state = await folderWith({});
  await publishGeneration(state, "health", writing("health"));
  for (const text of ["1", "2", "3", "4"]) await publishGeneration(state, "facts", writing(text));
  const names = await readdir(join(state, "generations"));
  expect(names.filter((name) => name.startsWith("facts-")).length).toBe(2);
  expect(names.filter((name) => name.startsWith("health-")).length).toBe(1);
});

test("removes what killed runs left behind, and not what a living one is writing", async () => {
  const state = await folderWith({});
  const dead = join(state, "generations", ".tmp-facts-999999999-00000000-aa");
  const living = join(state, "generations", `.tmp-facts-${process.ppid}-00000000-aa`);
  await mkdir(dead, { recursive: true });
  await mkdir(living, { recursive: true });
  await publishGeneration(state, "facts", writing("1"));
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(living)).toBe(true);
});

test("puts whole files beside a generation of the same name that was damaged", async () => {
  const state = await folderWith({});
  const { dir } = await publishGeneration(state, "facts", writing("right"));
  await writeFile(join(dir, "a.txt"), "damaged");
  await publishGeneration(state, "facts", writing("right"));
  expect(await readFile(join(state, "facts/a.txt"), "utf8")).toBe("right");
});

test("replaces a plain folder that a copy without links has left, and reads it until then", async () => {
  const state = await folderWith({});
  await publishGeneration(state, "facts", writing("old"));
  await cp(join(state, "facts"), join(state, "copy"), { recursive: true, dereference: true });
  await rm(join(state, "facts"));
  await rename(join(state, "copy"), join(state, "facts"));
  expect(await readFile(join((await publishedDir(state, "facts")) as string, "a.txt"), "utf8")).toBe("old");
  const { generation } = await publishGeneration(state, "facts", writing("new"));
  expect(await readlink(join(state, "facts"))).toBe(`generations/facts-${generation}/facts`);
  expect((await readdir(state)).sort()).toEqual(["facts", "generations"]);
});
