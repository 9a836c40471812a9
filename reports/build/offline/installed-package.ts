import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A package found in a node_modules folder. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  /** Names of its peer dependencies: modules it must share with the page, never carry a copy of. */
  readonly peers: readonly string[];
}

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Finds an installed package as Node would from `from`, then from this package, then from those that bring it along
 * (Framework brings isoformat, d3 brings d3-dsv). Undefined when it is not installed anywhere there.
 */
export function findInstalledPackage(name: string, from: string): InstalledPackage | undefined {
  return (
    lookUp(name, from) ??
    lookUp(name, here) ??
    ["@observablehq/framework", "d3"].map((carrier) => lookUpBeside(name, carrier)).find((found) => found !== undefined)
  );
}

function lookUpBeside(name: string, carrier: string): InstalledPackage | undefined {
  const found = lookUp(carrier, here);
  return found && lookUp(name, found.folder);
}

function lookUp(name: string, from: string): InstalledPackage | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return readPackage(name, realpathSync(candidate));
    if (dirname(folder) === folder) return undefined;
  }
}

function readPackage(name: string, folder: string): InstalledPackage {
  const file = join(folder, "package.json");
  const { version, peerDependencies } = JSON.parse(readFileSync(file, "utf8")) as {
    version?: string;
    peerDependencies?: Record<string, string>;
  };
  if (!version) throw new Error(`package ${name} has no version in ${file}: it cannot be bundled; reinstall it`);
  return { name, version, folder, peers: Object.keys(peerDependencies ?? {}) };
}
