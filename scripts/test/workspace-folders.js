import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../setup/repository.js";

/** The folders of the npm workspaces, as the root package.json names them. */
export function workspaceFolders() {
  const { workspaces } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  return workspaces
    .flatMap((pattern) => (pattern.endsWith("/*") ? foldersIn(pattern.slice(0, -2)) : [pattern]))
    .map((folder) => join(repository, folder))
    .filter((folder) => existsSync(join(folder, "package.json")));
}

function foldersIn(parent) {
  return readdirSync(join(repository, parent)).map((name) => `${parent}/${name}`);
}
