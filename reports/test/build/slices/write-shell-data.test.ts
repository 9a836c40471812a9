import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeShellData } from "../../../build/slices/write-shell-data.ts";
import { newFolder, writeFiles } from "../small-project.ts";

const madeUp = ["second-page-of-the-shell", "shell-check", "shell-page-that-others-are-made-from"];

/** The files of the shell's data, and its addresses, for audiences with these accounts. */
async function shellOf(...audiences: string[][]) {
  const sources = newFolder();
  writeFiles(sources, { "accounts/[account].md": "# An account\n", "data/index.md": "# Data\n" });
  const roots = audiences.map((slugs) => {
    const root = newFolder();
    const paths = [...slugs.map((slug) => `/accounts/${slug}`), "/data/count.json"];
    writeFiles(root, {
      "data/site.json": '{"title": "T"}',
      "data/paths.json": JSON.stringify(paths),
      "data/accounts.json": "[]",
      "data/count.json": "[]",
      "data/beside/digest.html": "",
      ...Object.fromEntries(slugs.map((slug) => [`data/accounts/${slug}.json`, "{}"])),
    });
    return root;
  });
  await writeShellData(sources, roots);
  const data = join(sources, "data");
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    names: files.map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1)).sort(),
    paths: JSON.parse(readFileSync(join(data, "paths.json"), "utf8")),
  };
}

const expected = {
  names: [
    "accounts.json",
    ...madeUp.map((name) => `accounts/${name}.json`),
    "beside/digest.html",
    "count.json",
    "index.md",
    "paths.json",
    "site.json",
  ],
  paths: madeUp.map((name) => `/accounts/${name}`),
};

describe("the data that the shell is made of", () => {
  it.each([
    [[["acme", "globex"]]],
    [[["a", "account", "accounts", "count"]]],
    [[["accounts"]]],
    [[["count", "digest"]]],
    [[["a"], ["digest", "site"], ["paths", "accounts", "a"]]],
  ])(
    "bears made-up addresses and every other file as it is called, whatever accounts are called: %j",
    async (slugs) => {
      expect(await shellOf(...slugs)).toEqual(expected);
    },
  );
});
