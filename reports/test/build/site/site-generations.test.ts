import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { generationsFolder, openGeneration, publishGeneration } from "../../../build/site/site-generations.ts";
import { newFolder } from "../small-project.ts";

let outDir: string;
let generations: string;
beforeEach(() => {
  const folder = newFolder();
  outDir = join(folder, "dist");
  generations = join(folder, ".vitals", "site");
});

const ours = JSON.stringify({ builtBy: "vitals" });

async function publish(text: string): Promise<string> {
  const folder = await openGeneration(outDir, generations);
  writeFileSync(join(folder, "index.html"), text);
  writeFileSync(join(folder, "build.json"), ours);
  await publishGeneration(folder, outDir);
  return folder;
}
const published = () => readFileSync(join(outDir, "index.html"), "utf8");

describe("site generations", () => {
  it("publish by a link beside them, which still works when all is moved", async () => {
    await publish("first");
    expect(lstatSync(outDir).isSymbolicLink()).toBe(true);
    const moved = join(newFolder(), "elsewhere");
    renameSync(join(outDir, ".."), moved);
    expect(readFileSync(join(moved, "dist", "index.html"), "utf8")).toBe("first");
  });

  it("keep the published one and the one before it", async () => {
    for (const text of ["first", "second", "third"]) await publish(text);
    expect(published()).toBe("third");
    expect(readdirSync(generations)).toEqual(["000002", "000003"]);
  });

  it("clear away a site that was never finished, and not the published one", async () => {
    await publish("first");
    await openGeneration(outDir, generations);
    expect(await openGeneration(outDir, generations)).toMatch(/000003$|000002$/);
    expect(readdirSync(generations)).toHaveLength(2);
    expect(published()).toBe("first");
  });

  it("replace a plain folder that Vitals wrote", async () => {
    mkdirSync(outDir);
    writeFileSync(join(outDir, "build.json"), ours);
    await publish("first");
    expect(published()).toBe("first");
    expect(existsSync(`${outDir}.vitals-previous`)).toBe(false);
  });

  it("refuse a plain folder with other files, and leave it alone", async () => {
    mkdirSync(outDir);
    writeFileSync(join(outDir, "thesis.txt"), "years of work");
    await expect(openGeneration(outDir, generations)).rejects.toThrow("holds files that Vitals did not write");
    expect(readdirSync(outDir)).toEqual(["thesis.txt"]);
  });

  it.each(['{"name":"someone"}', "{}", "null", "not JSON"])(
    "refuse a plain folder whose build.json is another tool's: %s",
    async (record) => {
      mkdirSync(outDir);
      writeFileSync(join(outDir, "build.json"), record);
      writeFileSync(join(outDir, "thesis.txt"), "years of work");
      await expect(openGeneration(outDir, generations)).rejects.toThrow("holds files that Vitals did not write");
      expect(readdirSync(outDir)).toEqual(["build.json", "thesis.txt"]);
    },
  );

  it("leave alone what stands beside them under a name of its own", async () => {
    for (const name of [`${outDir}.previous`, `${outDir}.next`]) {
      mkdirSync(name);
      writeFileSync(join(name, "thesis.txt"), "years of work");
    }
    for (const text of ["first", "second"]) await publish(text);
    expect(readdirSync(`${outDir}.previous`)).toEqual(["thesis.txt"]);
    expect(readdirSync(`${outDir}.next`)).toEqual(["thesis.txt"]);
  });

  it("of one address stay while others are published from the same state", async () => {
    const home = newFolder();
    const [dist, other] = ["dist", "../www"].map((name) => join(home, name)) as [string, string];
    const publishAt = async (address: string) => {
      const folder = await openGeneration(address, generationsFolder(join(home, ".vitals"), address));
      writeFileSync(join(folder, "build.json"), ours);
      await publishGeneration(folder, address);
    };
    for (const address of [other, dist, dist, dist]) await publishAt(address);
    expect(existsSync(join(other, "build.json"))).toBe(true);
    expect(existsSync(join(dist, "build.json"))).toBe(true);
  });

  it("refuse a link to a folder that Vitals did not write, and a file", async () => {
    const website = newFolder();
    writeFileSync(join(website, "index.html"), "someone's website");
    symlinkSync(website, outDir);
    await expect(openGeneration(outDir, generations)).rejects.toThrow("holds files that Vitals did not write");
    await expect(openGeneration(join(website, "index.html"), generations)).rejects.toThrow("is a file");
  });

  it("put a plain folder back that a crash left set aside", async () => {
    mkdirSync(`${outDir}.vitals-previous`);
    writeFileSync(join(`${outDir}.vitals-previous`, "build.json"), ours);
    await openGeneration(outDir, generations);
    expect(existsSync(join(outDir, "build.json"))).toBe(true);
  });
});
