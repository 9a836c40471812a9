// A load runs every night, and half of a short one is reading some five hundred modules through the translator of
// TypeScript. So the modules of `vitals load` are kept as one file, which counts as long as none of them has changed.
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const commands = fileURLToPath(new URL("../src/commands/", import.meta.url));
/** Copies of the program may share their packages; each has a folder of its own there. */
const folder = join(
  root,
  "node_modules",
  ".cache",
  "vitals",
  createHash("sha256").update(root).digest("hex").slice(0, 12),
);
const list = join(folder, "load.json");

/** Packages of many small modules; all others are imported from where they stand, as native ones must be. */
const bundledPackages = /^(@vitals\/|zod($|\/)|apache-arrow$)/;

/**
 * The program as one file.
 *
 * @returns null where there is none, or one of its modules has changed since
 */
export async function readBundle() {
  try {
    const { node, inputs, file } = JSON.parse(await readFile(list, "utf8"));
    if (node !== process.version) return null;
    for (const [path, stamp] of inputs) if (stampOf(path) !== stamp) return null;
    return await import(pathToFileURL(join(folder, basename(file))).href);
  } catch {
    return null;
  }
}

/** Makes the program one file for the next load; where it cannot be written, that takes its time as this one did. */
export async function writeBundle() {
  try {
    const { build } = await import("esbuild");
    const { outputFiles, metafile } = await build({
      entryPoints: [main],
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "silent",
      define: { "process.env.VITALS_BUNDLED": '"1"' },
      plugins: [othersFromThere, whereFilesStand],
    });
    const code = outputFiles[0].text;
    // What is installed, because another version of a package may be found elsewhere.
    const paths = [...Object.keys(metafile.inputs), "node_modules/.package-lock.json"].map((path) =>
      resolve(root, path),
    );
    const inputs = paths.map((path) => [path, stampOf(path)]);
    const file = `load-${createHash("sha256").update(code).digest("hex").slice(0, 16)}.mjs`;
    await mkdir(folder, { recursive: true });
    await replace(join(folder, file), code);
    await replace(list, JSON.stringify({ node: process.version, inputs, file }));
    for (const name of await readdir(folder))
      if (/^load-.*\.mjs$/.test(name) && name !== file) await rm(join(folder, name));
  } catch {}
}

function stampOf(path) {
  const state = statSync(path, { throwIfNoEntry: false });
  return state ? `${state.size} ${state.mtimeMs} ${state.ctimeMs}` : "absent";
}

async function replace(path, text) {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, text);
  await rename(draft, path);
}

/** Other commands are never called from here, and other packages are imported from where they are found. */
const othersFromThere = {
  name: "others-from-there",
  setup: (build) => {
    build.onResolve({ filter: /^\.\/\w+\.ts$/ }, ({ path, importer }) =>
      dirname(importer) === resolve(commands) && basename(importer) === "index.ts" && path !== "./load.ts"
        ? { path: pathToFileURL(resolve(commands, path)).href, external: true }
        : undefined,
    );
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === "found" || path.startsWith("node:") || bundledPackages.test(path)) return undefined;
      const found = await build.resolve(path, { kind, resolveDir, pluginData: "found" });
      return found.external || found.errors.length > 0
        ? undefined
        : { path: pathToFileURL(found.path).href, external: true };
    });
  },
};

/** One file stands elsewhere than its parts, so each part's address is written into it as it was. */
const whereFilesStand = {
  name: "where-files-stand",
  setup: (build) => {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        /\bimport\.meta\.url\b(?!["'])/g,
        JSON.stringify(pathToFileURL(path).href),
      ),
      loader: "ts",
    }));
  },
};
