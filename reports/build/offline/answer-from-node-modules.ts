import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { notOffered } from "./built-ins.ts";
import { bundleEntry } from "./bundle-entry.ts";
import { findInstalledPackage } from "./installed-package.ts";
import { missingLibrary, otherVersion } from "./missing-library.ts";
import { parseNpmSpecifier } from "./npm-specifier.ts";

const registry = "https://registry.npmjs.org/";
const cdn = "https://cdn.jsdelivr.net/npm/";

/**
 * Stands in for `fetch` inside the process that runs Framework: the two hosts Framework asks for packages are answered
 * from node_modules, and every other address is refused. So no build can reach the network even where there is one,
 * and an import a page gained a second ago works. `from` is the source root.
 */
export function answerFromNodeModules(from: string): typeof fetch {
  return async (input) => {
    const address = input instanceof Request ? input.url : String(input);
    if (address.startsWith(registry)) return answerVersions(decodeURI(address.slice(registry.length)), from);
    if (address.startsWith(cdn)) return answerFile(decodeURI(address.slice(cdn.length)), from);
    throw new Error(`pages are built without the network, but something asked for ${address}`);
  };
}

function answerVersions(asked: string, from: string): Response {
  const { name, path: tag } = parseNpmSpecifier(asked);
  const pkg = findInstalledPackage(name, from);
  if (!pkg) throw missingLibrary(name);
  if (tag !== undefined && tag !== "latest") throw otherVersion(name, tag, pkg.version);
  return Response.json({ version: pkg.version, versions: { [pkg.version]: {} } });
}

async function answerFile(asked: string, from: string): Promise<Response> {
  const { name, version, path } = parseNpmSpecifier(asked);
  const pkg = findInstalledPackage(name, from);
  if (!pkg || name in notOffered) throw missingLibrary(name);
  if (version !== undefined && version !== pkg.version) throw otherVersion(name, version, pkg.version);
  const headers = { "content-type": "application/javascript" };
  // Framework wraps this one script itself and wants it as it is.
  const isWrappedByFramework = name === "sql.js" && path === "dist/sql-wasm.js";
  const isModule = path === undefined || asked.endsWith("/+esm") || /\.m?js$/.test(path);
  if (isModule && !isWrappedByFramework) return new Response(await bundleEntry(pkg, path), { headers });
  try {
    const bytes = await readFile(join(pkg.folder, path ?? ""));
    return new Response(
      bytes,
      isWrappedByFramework ? { headers } : { headers: { "content-type": "application/octet-stream" } },
    );
  } catch (cause) {
    throw new Error(`no file "${path}" in the installed package ${name} ${pkg.version}; correct the import`, { cause });
  }
}
