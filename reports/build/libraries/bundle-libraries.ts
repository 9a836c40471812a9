import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { browsers } from "../offline/bundle-entry.ts";

/** The workspace packages pages use, by the name pages import them under: `lib/<name>.js`. */
const libraries: Readonly<Record<string, string>> = { charts: "@vitals/charts", metrics: "@vitals/metrics" };

export interface BundleLibrariesOptions {
  /** Framework's source root: the folder that holds the pages. */
  readonly root: string;
}

/**
 * Bundles our own packages, with everything they need, into `lib/*.js` below the source root, and returns the names of
 * the files that changed. Framework must not bundle them itself: it keeps a copy by name and version, so that a changed
 * source goes unseen. A file is written only when its content differs; a preview then reloads what changed, no more.
 */
export async function bundleLibraries({ root }: BundleLibrariesOptions): Promise<string[]> {
  const folder = resolve(root, "lib");
  const result = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: libraries,
    outdir: folder,
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: browsers,
    minify: true,
    charset: "utf8",
    legalComments: "eof",
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    // The vega packages ship a tsconfig.json that extends a file outside the package.
    tsconfigRaw: {},
  });
  await mkdir(folder, { recursive: true });
  const wanted = new Set(result.outputFiles.map((file) => file.path));
  for (const name of readdirSync(folder)) {
    if (!wanted.has(join(folder, name))) await rm(join(folder, name), { recursive: true });
  }
  const changed: string[] = [];
  for (const { path, contents } of result.outputFiles) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    await writeFile(`${path}.${process.pid}`, contents);
    await rename(`${path}.${process.pid}`, path);
    changed.push(path.slice(folder.length + 1));
  }
  return changed;
}
