import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const copied = [
  "package.json",
  "tsconfig.base.json",
  "vitest.config.ts",
  "packages",
  "data-loaders",
  "reports",
  "bench",
];

/** Where our packages stand; `npm install` links them by these folders. */
const ours = [
  "packages/tables",
  "packages/metrics",
  "packages/charts",
  "packages/cli",
  "data-loaders",
  "reports",
  "bench",
];

/** What builds and tests leave behind; of the folder with the data of the pages one page is written by people. */
const generated = /(^|\/)(node_modules|dist|\.turbo|\.vitals|reports\/src\/(lib|data\/(?!index\.md$)[^/]+))$/;

/** Copies the project as somebody who edits it has it, with the packages that are installed here. */
export function copyProject(folder: string): void {
  for (const name of copied) {
    cpSync(join(repository, name), join(folder, name), {
      recursive: true,
      filter: (path) => !generated.test(path.slice(repository.length).replaceAll("\\", "/")),
    });
  }
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@vitals"), { recursive: true });
  for (const name of readdirSync(join(repository, "node_modules")).filter((each) => each !== "@vitals")) {
    symlinkSync(join(repository, "node_modules", name), join(modules, name));
  }
  for (const path of ours) symlinkSync(join(folder, path), join(modules, "@vitals", basename(path)), "dir");
}
