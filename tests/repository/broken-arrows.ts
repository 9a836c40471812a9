import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, normalize } from "node:path";
import { type Arrow, arrows } from "./arrows.ts";
import { filesOf } from "./files-of.ts";
import { type Import, importsOf } from "./imports-of.ts";

/**
 * Every import that goes against the arrows, one sentence each: which file, which line, which arrow.
 *
 * @param root - a folder under git, laid out as this repository is
 */
export function brokenArrows(root: string): string[] {
  return filesOf(root).flatMap((path) => {
    const arrow = arrows.find(({ from }) => path.startsWith(`${from}/`));
    if (!arrow || !/\.(ts|js|mjs|md)$/.test(path) || (path.endsWith(".md") && arrow.from !== "reports/src")) return [];
    return importsOf(path, readFileSync(join(root, path), "utf8")).flatMap((found) => {
      const wrong = objection(path, found, arrow, root);
      return wrong ? [`${path}:${found.line} ${wrong}`] : [];
    });
  });
}

function objection(path: string, { specifier }: Import, arrow: Arrow, root: string): string | null {
  if (specifier === null) return null;
  if (specifier.startsWith(".")) return leavesItsPackage(path, specifier, arrow);
  if (specifier.startsWith("/") || specifier.startsWith("file:")) return `imports an absolute path: ${specifier}`;
  if (isBuiltin(specifier)) return arrow.node ? null : `imports ${specifier}, but ${arrow.from} runs in a page too`;
  const name = packageName(specifier.replace(/^npm:/, ""));
  if (name.startsWith("@vitals/")) return againstTheArrow(name.slice("@vitals/".length), arrow, path);
  return fromOthers(name, specifier, arrow, path, root);
}

function leavesItsPackage(path: string, specifier: string, arrow: Arrow): string | null {
  const home = packageFolder(arrow.from);
  const target = normalize(join(dirname(path), specifier));
  const sharedByAll = /^vit(est|als)\.config\.ts$/.test(target) || (home === "tests" && target.startsWith("scripts/"));
  if (target.startsWith(`${home}/`) || sharedByAll) return null;
  return `imports ${specifier}, which is outside ${home}; import the package by its name`;
}

function againstTheArrow(name: string, arrow: Arrow, path: string): string | null {
  const isItself = packageFolder(path).endsWith(name);
  if (isItself || arrow.ours.includes(name)) return null;
  const allowed = arrow.ours.length > 0 ? arrow.ours.join(", ") : "nothing of ours";
  return `imports @vitals/${name}, but ${arrow.from} may import ${allowed}`;
}

function fromOthers(name: string, specifier: string, arrow: Arrow, path: string, root: string): string | null {
  if (specifier.startsWith("observablehq:")) return null;
  if (arrow.others) {
    return arrow.others.includes(name) ? null : `imports ${name}, but ${arrow.from} may import ${listed(arrow.others)}`;
  }
  const home = packageFolder(path);
  const declared = [`${home}/package.json`, "package.json"].flatMap((file) => dependenciesIn(join(root, file)));
  return declared.includes(name) ? null : `imports ${name}, which ${home}/package.json does not name`;
}

function listed(names: readonly string[]): string {
  return names.length > 0 ? `only ${names.join(", ")} of others` : "nothing of others";
}

function dependenciesIn(file: string): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(file, "utf8"));
  return Object.keys({ ...dependencies, ...devDependencies });
}

function packageName(specifier: string): string {
  const [scope = "", name = ""] = specifier.split("/");
  return (scope.startsWith("@") ? `${scope}/${name}` : scope).replace(/(?<=.)@.*$/, "");
}

function packageFolder(path: string): string {
  return path
    .split("/")
    .slice(0, path.startsWith("packages/") ? 2 : 1)
    .join("/");
}
