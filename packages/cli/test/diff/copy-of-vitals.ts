import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { linkModules } from "../../src/diff/link-modules.ts";
import { committed } from "./git-repository.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));

/** Puts this program into a folder and makes that a repository of its own, which runs on the packages installed here. */
export async function copyOfVitals(folder: string): Promise<string> {
  const listed = execFileSync("git", ["-C", repository, "ls-files", "-z", "-c", "-o", "--exclude-standard"], {
    encoding: "utf8",
  });
  const wanted = listed
    .split("\0")
    .filter((path) => /^(packages|data-loaders|reports|bench)\/(src|bin|[^/]+\/(src|bin))\/|package\.json$/.test(path));
  for (const path of wanted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(repository, path), join(folder, path));
  }
  committed(folder);
  await linkModules(repository, folder);
  return join(folder, "packages/cli/bin/vitals.js");
}
