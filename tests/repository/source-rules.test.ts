import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOf } from "./files-of.ts";
import { repositoryRoot } from "./repository-root.ts";

const texts = filesOf(repositoryRoot)
  .filter(
    (path) => /\.(ts|js|mjs|sql|md|json|yml|css|html)$|^\.ci\/run$/.test(path) && !path.endsWith("package-lock.json"),
  )
  .map((path) => ({ path, text: readFileSync(join(repositoryRoot, path), "utf8") }));

// Written in two parts so that this file keeps its own rules.
const rules: [what: string, pattern: RegExp, where: RegExp][] = [
  ["a note of work not done", new RegExp(`\\b(TO${"DO"}|FIX${"ME"}|X${"XX"}|HA${"CK"})\\b`), /./],
  [
    "a test that is left out",
    new RegExp(`\\b(describe|it|test|suite)\\.(on${"ly"}|sk${"ip"}|to${"do"}|fa${"ils"})\\b`),
    /\.ts$/,
  ],
  ["a silenced type error", new RegExp(`@ts-(ign${"ore"}|nocheck|expect-err${"or"})`), /\.(ts|js)$/],
  ["a path of one machine", new RegExp(`(?<![\\w.])/(wo${"rk"}/|ro${"ot"}/|ho${"me"}/\\w|Us${"ers"}/\\w)`), /./],
  ["a leftover of a merge", new RegExp(`^(<<<<${"<<<"} |>>>>${">>>"} |====${"==="}$)`, "m"), /./],
];

describe("no file holds", () => {
  it.each(rules)("%s", (_what, pattern, where) => {
    const found = texts
      .filter(({ path }) => where.test(path))
      .flatMap(({ path, text }) =>
        text.split("\n").flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });
});

describe("the rules", () => {
  it.each([
    ["a note of work not done", `// TO${"DO"}: later`],
    ["a test that is left out", `it.sk${"ip"}("x", () => {})`],
    ["a silenced type error", `// @ts-ign${"ore"}`],
    ["a path of one machine", `cd /wo${"rk"}/main`],
    ["a leftover of a merge", `<<<<${"<<<"} HEAD`],
  ])("find %s", (what, line) => {
    expect(rules.find(([name]) => name === what)?.[1].test(line)).toBe(true);
  });
});

describe("every file", () => {
  it("of code is at most 200 lines long", () => {
    const long = texts.filter(({ path, text }) => /\.(ts|js|mjs)$/.test(path) && text.split("\n").length > 201);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it("has a name that says what is in it", () => {
    const vague = texts.filter(({ path }) => /(^|\/)(utils?|helpers?|types|misc|common)\.(ts|js)$/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it("is written by a person: nothing generated is kept", () => {
    const generated = filesOf(repositoryRoot).filter((path) =>
      /(^|\/)(dist|\.vitals|\.turbo|node_modules)(\/|$)/.test(path),
    );
    expect(generated).toEqual([]);
  });
});
