import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build, type OutputFile, stop } from "esbuild";
import { browsers } from "../offline/bundle-entry.ts";

/** The workspace packages pages use, by the name pages import them under: `lib/<name>.js`. */
const libraries: Readonly<Record<string, string>> = { charts: "@vitals/charts", metrics: "@vitals/metrics" };

/** Components that stand on dozens of others; one request brings all of them. */
const components = ["account-explorer", "account-page", "customer-page"];

export interface BundleLibrariesOptions {
  /** Framework's source root: the folder that holds the pages. */
  readonly root: string;
}

/**
 * Bundles our own packages, with everything they need, and the components of large pages into `lib/*.js` below the source
 * root, and returns the names of the files that changed. Framework must not bundle packages itself: it keeps a copy by
 * name and version, so that a changed source goes unseen; components it would serve as a file each. A file is written
 * only when its content differs; a preview then reloads what changed, no more.
 */
export async function bundleLibraries({ root }: BundleLibrariesOptions): Promise<string[]> {
  const folder = resolve(root, "lib");
  const outputFiles = [
    ...(await bundle(libraries, { folder, splitting: true })),
    ...(await bundle(componentsIn(resolve(root, "components")), { folder, splitting: false })),
  ];
  // esbuild waits for more work with everything it has read, as much memory as a small site takes.
  await stop();
  await mkdir(folder, { recursive: true });
  const wanted = new Set(outputFiles.map((file) => file.path));
  for (const name of readdirSync(folder)) {
    if (!wanted.has(join(folder, name))) await rm(join(folder, name), { recursive: true });
  }
  const changed: string[] = [];
  for (const { path, contents } of outputFiles) {
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    await writeFile(`${path}.${process.pid}`, contents);
    await rename(`${path}.${process.pid}`, path);
    changed.push(path.slice(folder.length + 1));
  }
  return changed;
}

/** Those that are there: the pages of another project need not have them. */
function componentsIn(folder: string): Record<string, string> {
  const files = components.map((name) => [name, join(folder, `${name}.ts`)] as const);
  return Object.fromEntries(files.filter(([, file]) => existsSync(file)));
}

/** @param splitting - whether what several of them need becomes a file of its own, or stands in each */
async function bundle(
  entryPoints: Record<string, string>,
  { folder, splitting }: { folder: string; splitting: boolean },
): Promise<OutputFile[]> {
  const { outputFiles } = await build({
    absWorkingDir: import.meta.dirname,
    entryPoints,
    outdir: folder,
    write: false,
    bundle: true,
    splitting,
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
  return outputFiles;
}
