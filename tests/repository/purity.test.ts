import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOf } from "./files-of.ts";
import { impureUses } from "./impure-uses.ts";
import { repositoryRoot } from "./repository-root.ts";

const pure = filesOf(repositoryRoot).filter((path) => /^packages\/(tables|metrics)\/src\/.+\.ts$/.test(path));

describe("tables and metrics", () => {
  it("use no clock, no chance, no environment, no file and no page, so that they run anywhere alike", () => {
    const uses = pure.flatMap((path) =>
      impureUses(path, readFileSync(join(repositoryRoot, path), "utf8")).map((use) => `${path}:${use}`),
    );
    expect(uses).toEqual([]);
  });

  it.each([
    ["const now = Date.now();", ["1: Date.now"]],
    ["\nconst today = new Date();", ["2: new Date()"]],
    ["const luck = Math.random();", ["1: Math.random"]],
    ["const home = process.env.HOME;", ["1: process"]],
    ["const body = document['body'];", ["1: document"]],
    ["const day = new Date(0); facts.process; const a = { document: 1 };", []],
  ])("are told apart from impure ones: %s", (text, uses) => {
    expect(impureUses("x.ts", text)).toEqual(uses);
  });
});
