import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { reportsFolder } from "../steps/reports-folder.ts";

const packages = ["@vitals/tables", "@vitals/metrics", "@vitals/charts", "@vitals/data-loaders"];

/** The folders of this project's own sources, which somebody may edit while a preview runs. */
export const ownFolders: readonly string[] = [
  ...packages.map((name) => dirname(fileURLToPath(import.meta.resolve(name)))),
  reportsFolder,
  fileURLToPath(new URL("..", import.meta.url)),
];
