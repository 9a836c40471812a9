import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { filesOf } from "./files-of.ts";
import { packageFiles } from "./package-files.ts";
import { repositoryRoot } from "./repository-root.ts";

const pages = filesOf(repositoryRoot).filter((path) => path.endsWith(".md") && !path.startsWith("reports/src/"));
const textOf = (path: string) => readFileSync(join(repositoryRoot, path), "utf8");
const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");

/** A heading's address, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function anchorsOf(markdown: string): string[] {
  return [...markdown.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    anchorOf(heading),
  );
}

function brokenLinks(path: string): string[] {
  return [...withoutCode(textOf(path)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = ""]) => {
    if (/^(https?|mailto):/.test(target)) return [];
    const [file = "", anchor] = target.split("#");
    const to = file === "" ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(repositoryRoot, to))) return [`${target}: no such file`];
    if (anchor === undefined || statSync(join(repositoryRoot, to)).isDirectory()) return [];
    return anchorsOf(textOf(to)).includes(anchor) ? [] : [`${target}: no such heading`];
  });
}

describe("the documentation", () => {
  it.each(pages)("reaches everything it links to: %s", (path) => {
    expect(brokenLinks(path)).toEqual([]);
  });

  it.each(pages)("names only npm scripts that exist: %s", (path) => {
    const scripts = Object.keys(packageFiles(repositoryRoot).find(({ folder }) => folder === "root")?.scripts ?? {});
    const named = [...textOf(path).matchAll(/\bnpm (?:run (\w+)|(start|test))\b/g)].map(
      ([, run, short]) => run ?? short,
    );
    expect(named.filter((name) => !scripts.includes(name ?? ""))).toEqual([]);
  });

  it.each(pages)("names only vitals commands that exist: %s", (path) => {
    const named = [...textOf(path).matchAll(/(?:npx |`)vitals (\w+)/g)].map(
      ([, name]) => `packages/cli/src/commands/${name}.ts`,
    );
    expect(named.filter((file) => !existsSync(join(repositoryRoot, file)))).toEqual([]);
  });
});

describe("the root scripts", () => {
  const root = packageFiles(repositoryRoot).find(({ folder }) => folder === "root");

  it.each(Object.entries(root?.scripts ?? {}))("run files that exist: npm run %s", (_name, command) => {
    const files = command.match(/\bscripts\/[\w/.-]+\.js\b/g) ?? [];
    expect(files.filter((file) => !existsSync(join(repositoryRoot, file)))).toEqual([]);
  });

  it("are the same in every package that holds code", () => {
    const packages = packageFiles(repositoryRoot).filter(({ folder }) => folder !== "root" && folder !== "bench");
    for (const { scripts } of packages)
      expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["lint", "test", "typecheck"]));
  });
});
