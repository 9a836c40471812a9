import { readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { readPaths, readSiteFile } from "../config/site-file.ts";
import { pagesInDataDir } from "../site-data/pages-in-data-dir.ts";
import { syncFolder } from "../site-data/sync-folder.ts";
import { groupByRoute } from "../stamp/parametrised-routes.ts";
import { parameterIn } from "./shell.ts";

/** Values of a parameter that stand for nobody: the longest is the one that other pages are made from, the others prove it. */
const madeUpValues = ["shell-page-that-others-are-made-from", "second-page-of-the-shell", "shell-check"];

/**
 * Fills `src/data` with files that say nothing, named as the audiences' own: Framework needs to know which files there are, and
 * not what is in them. So nothing of any account is in the pages that all audiences' are made of.
 *
 * @param roots - folders of the audiences, each with its `data/`
 */
export async function writeShellData(sources: string, roots: readonly string[]): Promise<void> {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const root of roots) {
    const data = join(root, "data");
    const files = readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1))
      .filter((name) => !name.startsWith("fragments"));
    const pages = [...groupByRoute(sources, readPaths(root)).values()];
    const parametrised = new Set<string>();
    for (const group of pages) {
      const [first] = group;
      if (!first) continue;
      const value = parameterIn(first);
      const own = ownFiles(files, new Set(group.map(parameterIn)));
      for (const file of own) parametrised.add(file);
      for (const madeUp of madeUpValues) {
        paths.add(first.path.slice(0, -value.length) + madeUp);
        for (const file of own) if (partOf(file) === value) names.add(join(dirname(file), madeUp + extname(file)));
      }
    }
    for (const file of files) if (!parametrised.has(file)) names.add(file);
  }
  const { title, generated, lastWeek } = readSiteFile(roots[0] ?? sources);
  await syncFolder(join(sources, "data"), pagesInDataDir, async (save) => {
    for (const name of names) await save(name, "[]");
    await save("site.json", JSON.stringify({ title, generated, lastWeek }));
    await save("paths.json", JSON.stringify([...paths].sort()));
  });
}

/**
 * The files that belong to the pages of one route: in a folder that has one for every value of the parameter. A file outside a
 * folder, such as `accounts.json`, is read by other pages, whatever an account is called.
 */
function ownFiles(files: readonly string[], values: ReadonlySet<string>): string[] {
  const inFolders = files.filter((file) => dirname(file) !== "." && values.has(partOf(file)));
  const kindOf = (file: string) => `${dirname(file)}/*${extname(file)}`;
  const counts = new Map<string, number>();
  for (const file of inFolders) counts.set(kindOf(file), (counts.get(kindOf(file)) ?? 0) + 1);
  return inFolders.filter((file) => counts.get(kindOf(file)) === values.size);
}

/** A file's own name, without its folder and its ending. */
function partOf(file: string): string {
  return basename(file, extname(file));
}
