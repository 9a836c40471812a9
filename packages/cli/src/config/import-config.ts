import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type BuildFailure, build, type Loader, type Plugin } from "esbuild";
import { UsageError } from "../usage-error.ts";

/**
 * What a configuration file exports as its default, whatever that is.
 *
 * The file and what it imports are bundled first: then a mistake in the syntax has a line, a changed file is read
 * again in the same process, and a configuration outside this repository can import `@vitals/tables/config`.
 *
 * @throws UsageError when the file does not parse, fails while it runs, or has no default export
 */
export async function importConfig(path: string): Promise<unknown> {
  const code = await bundled(path);
  const folder = await mkdtemp(join(tmpdir(), "vitals-config-"));
  try {
    const file = join(folder, "vitals.config.mjs");
    await writeFile(file, code);
    const exported = (await runModule(file, path)) as { default?: unknown };
    if (exported.default === undefined) {
      throw new UsageError(`no default export: ${path}; end it with \`export default defineConfig({ ... })\``);
    }
    return exported.default;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundled(path: string): Promise<string> {
  try {
    const result = await build({
      entryPoints: [path],
      bundle: true,
      write: false,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "silent",
      plugins: [oursFromHere, whereFilesStand],
    });
    return result.outputFiles[0]?.text ?? "";
  } catch (cause) {
    throw new UsageError(`the configuration cannot be read: ${path}\n${mistakes(cause)}`, { cause });
  }
}

async function runModule(file: string, path: string): Promise<unknown> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (cause) {
    throw new UsageError(`the configuration failed while it ran: ${path}: ${(cause as Error)?.message ?? cause}`, {
      cause,
    });
  }
}

function mistakes(cause: unknown): string {
  const errors = (cause as Partial<BuildFailure>).errors ?? [];
  if (errors.length === 0) return `  ${(cause as Error).message}`;
  return errors
    .map(({ location, text }) =>
      location ? `  line ${location.line}: ${text}: ${location.lineText.trim()}` : `  ${text}`,
    )
    .join("\n");
}

/**
 * Our own packages are imported from where this program stands, wherever the configuration is. A program that is one file
 * (see `bin/bundle.js`) cannot import them as they are, so there they are bundled too.
 */
const oursFromHere: Plugin = {
  name: "ours-from-here",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@vitals\// }, ({ path }) => {
      const found = import.meta.resolve(path);
      return process.env.VITALS_BUNDLED ? { path: fileURLToPath(found) } : { path: found, external: true };
    });
  },
};

/** A bundle stands elsewhere than its parts, so each file's `import.meta` is written into it as it was. */
const whereFilesStand: Plugin = {
  name: "where-files-stand",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.[cm]?[jt]s$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8"))
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
        .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)))
        .replaceAll("import.meta.filename", JSON.stringify(path)),
      loader: extname(path).replace(/^\.[cm]?/, "") as Loader,
    }));
  },
};
