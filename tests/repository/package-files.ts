import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesOf } from "./files-of.ts";

/** What a package.json says that concerns others. */
export interface PackageFile {
  /** Its folder, from the repository's root; `root` for the root itself. */
  folder: string;
  name: string;
  scripts: Record<string, string>;
  /** Packages of others it names, with the versions it asks for. */
  others: Record<string, string>;
  overrides: Record<string, string>;
}

/** Every package.json of the repository. */
export function packageFiles(root: string): PackageFile[] {
  return filesOf(root)
    .filter((path) => path === "package.json" || path.endsWith("/package.json"))
    .map((path) => {
      const content = JSON.parse(readFileSync(join(root, path), "utf8"));
      const { name, scripts = {}, dependencies = {}, devDependencies = {}, overrides = {} } = content;
      const all = Object.entries<string>({ ...dependencies, ...devDependencies });
      const others = Object.fromEntries(all.filter(([dependency]) => !dependency.startsWith("@vitals/")));
      return { folder: path === "package.json" ? "root" : dirname(path), name, scripts, others, overrides };
    });
}
