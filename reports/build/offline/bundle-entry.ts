import { createRequire } from "node:module";
import { join, posix } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { shared } from "./built-ins.ts";
import { findInstalledPackage, type InstalledPackage } from "./installed-package.ts";
import { cachedEntryPath, parseNpmSpecifier } from "./npm-specifier.ts";
import { withoutEval } from "./without-eval.ts";

/** The browsers Framework itself compiles for, so that a page never mixes two promises. */
export const browsers = ["es2022", "chrome96", "firefox96", "safari16"];

/** The last line of every bundle, by which one that was cut short is known. */
export const endOfBundle = "// whole\n";

/**
 * Bundles one entry of an installed package into one minified browser module, dependencies included. Peer dependencies
 * and `shared` ones stay separate modules (`../../react@18.3.1/_esm.js`), because a page must have one copy of them. A
 * CommonJS package gets its names as exports too. Throws when the entry does not exist or cannot run in a browser.
 */
export async function bundleEntry(pkg: InstalledPackage, path: string | undefined): Promise<string> {
  const bundled = await bundle(pkg, path, { entryPoints: ["entry"] });
  const [output] = Object.values(bundled.metafile.outputs);
  const input = output?.entryPoint === undefined ? undefined : bundled.metafile.inputs[output.entryPoint];
  if (input?.format !== "cjs" || output?.entryPoint === undefined) return bundled.code;
  const names = exportedNames(join(pkg.folder, output.entryPoint));
  const contents = `import all from "entry";\nexport default all;\nexport const {${names.join(", ")}} = all;\n`;
  return (await bundle(pkg, path, { stdin: { contents, resolveDir: pkg.folder } })).code;
}

async function bundle(pkg: InstalledPackage, path: string | undefined, entry: BuildOptions) {
  try {
    const result = await build({
      ...entry,
      absWorkingDir: pkg.folder,
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "browser",
      target: browsers,
      minify: true,
      charset: "utf8",
      legalComments: "eof",
      logLevel: "silent",
      define: { "process.env.NODE_ENV": '"production"' },
      plugins: [resolveEntry(pkg, path), keepApart(pkg, path), withoutEval],
    });
    return { metafile: result.metafile, code: `${result.outputFiles?.[0]?.text ?? ""}${endOfBundle}` };
  } catch (cause) {
    const entryName = path === undefined ? pkg.name : `${pkg.name}/${path}`;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`npm:${entryName} ${pkg.version} cannot be bundled for a browser: ${reason}`, { cause });
  }
}

/** Resolves the made-up name "entry" to the package as a page means it: through its export map, or as a plain file. */
function resolveEntry(pkg: InstalledPackage, path: string | undefined): Plugin {
  return {
    name: "entry",
    setup(builder) {
      builder.onResolve({ filter: /^entry$/ }, async ({ pluginData }) => {
        if (pluginData === "resolving") return undefined;
        const options = { kind: "import-statement", resolveDir: pkg.folder, pluginData: "resolving" } as const;
        const asPackage = path === undefined ? pkg.name : `${pkg.name}/${path}`;
        // A package may not import itself unless it has an export map, so look from outside as well.
        const outside = { ...options, resolveDir: pkg.folder.slice(0, -pkg.name.length) };
        for (const [specifier, from] of [
          [asPackage, outside],
          [`./${path ?? ""}`, options],
        ] as const) {
          const found = await builder.resolve(specifier, from);
          if (found.errors.length === 0 && found.path) return { path: found.path };
        }
        return { errors: [{ text: `no entry "${path ?? "."}" in ${pkg.name}` }] };
      });
    },
  };
}

function keepApart(pkg: InstalledPackage, path: string | undefined): Plugin {
  return {
    name: "keep-apart",
    setup(builder) {
      builder.onResolve({ filter: /^[^./]/ }, ({ path: specifier, kind }) => {
        if (kind === "entry-point" || specifier === "entry") return undefined;
        const { name, path: subpath } = parseNpmSpecifier(specifier);
        if (name === pkg.name || !(pkg.peers.includes(name) || shared.includes(name))) return undefined;
        const peer = findInstalledPackage(name, pkg.folder);
        if (!peer) return undefined;
        const target = cachedEntryPath({ name, version: peer.version, path: subpath });
        if (kind === "require-call") return { path: target, namespace: "required-apart" };
        const self = cachedEntryPath({ name: pkg.name, version: pkg.version, path });
        return { path: posix.relative(posix.dirname(self), target), external: true };
      });
      // esbuild cannot turn require("react") of an outside module into an import; a one-line module can.
      builder.onLoad({ filter: /.*/, namespace: "required-apart" }, ({ path: target }) => {
        const self = cachedEntryPath({ name: pkg.name, version: pkg.version, path });
        const file = posix.relative(posix.dirname(self), target);
        return { contents: `import peer from "outside:${file}"; module.exports = peer;`, loader: "js" };
      });
      builder.onResolve({ filter: /^outside:/ }, ({ path: file }) => ({
        path: file.slice("outside:".length),
        external: true,
      }));
    },
  };
}

function exportedNames(file: string): string[] {
  try {
    const loaded: unknown = createRequire(file)(file);
    return Object.keys(Object(loaded)).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== "default");
  } catch {
    // Some browser packages cannot be loaded in Node; a page then uses their default export.
    return [];
  }
}
