import { findInstalledPackage } from "../offline/installed-package.ts";
import { missingLibrary } from "../offline/missing-library.ts";
import { parseNpmSpecifier } from "../offline/npm-specifier.ts";

const moduleScript = /<script type="module">(.*?)<\/script>/gs;
const bareImport = /\b(?:import\(|from ?)(["'])(@?[a-z][\w./@-]*)\1/;

/**
 * Throws when a page or module that Framework wrote still has an import by bare name (`import "htl"`): Framework could
 * not find it and left it as it was. No browser can follow such an import, yet the build goes through.
 */
export function refuseBareImport(file: string, text: string, root: string): void {
  const code = file.endsWith(".html") ? [...text.matchAll(moduleScript)].map(([, script]) => script).join("\n") : text;
  const specifier = bareImport.exec(code)?.[2];
  if (specifier === undefined) return;
  const { name } = parseNpmSpecifier(specifier);
  if (!findInstalledPackage(name, root)) throw missingLibrary(name);
  throw new Error(
    `this page imports "${specifier}", which no browser can find: write import ... from "npm:${specifier}"`,
  );
}
