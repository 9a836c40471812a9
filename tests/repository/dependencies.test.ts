import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { missingOptionals } from "../../scripts/setup/missing-optionals.js";
import { tableUnder } from "./markdown-tables.ts";
import { packageFiles } from "./package-files.ts";
import { repositoryRoot } from "./repository-root.ts";

interface Locked {
  link?: boolean;
  inBundle?: boolean;
  integrity?: string;
  optional?: boolean;
  os?: string[];
}

const page = readFileSync(join(repositoryRoot, "docs/dependencies.md"), "utf8");
const packages = packageFiles(repositoryRoot);
const named = (cell = "") => cell.replaceAll("`", "");
const rows = ["At run time", "For development and tests"].flatMap((heading) => tableUnder(heading, page));

/** Every dependency and the folders whose package.json names it. */
const truth = new Map<string, string[]>();
for (const { folder, others } of packages) {
  for (const name of Object.keys(others)) truth.set(name, [...(truth.get(name) ?? []), folder]);
}

describe("docs/dependencies.md", () => {
  it("says what every dependency is for, and names none that is gone", () => {
    expect(rows.map(([name]) => named(name)).sort()).toEqual([...truth.keys()].sort());
    expect(rows.filter(([, purpose = ""]) => purpose.length < 5)).toEqual([]);
  });

  it.each([...truth])("says where %s is used", (name, folders) => {
    const cell = rows.find(([first]) => named(first) === name)?.[2] ?? "";
    expect(cell.split(", ").sort()).toEqual([...folders].sort());
  });

  it("gives every override and every held version its reason and the condition to lift it", () => {
    const held = tableUnder("Held back, and why", page);
    const asked = Object.assign({}, ...packages.map(({ others, overrides }) => ({ ...others, ...overrides })));
    const overridden = packages.flatMap(({ overrides }) => Object.keys(overrides));
    expect(held.map(([name]) => named(name))).toEqual(expect.arrayContaining(overridden));
    for (const [name, version = "", reason = "", condition = ""] of held) {
      expect(`${named(name)} ${String(asked[named(name)]).replace(/^\^/, "")}`).toContain(`${named(name)} ${version}`);
      expect(reason.length).toBeGreaterThan(10);
      expect(condition.length).toBeGreaterThan(10);
    }
  });
});

describe("package-lock.json", () => {
  const lock = JSON.parse(readFileSync(join(repositoryRoot, "package-lock.json"), "utf8"));

  it("names no registry, so that it installs from any", () => {
    const resolved = Object.values<{ resolved?: string }>(lock.packages).map((entry) => entry.resolved ?? "");
    expect(resolved.filter((address) => address.includes("://"))).toEqual([]);
  });

  it("has a checksum for every package of others, but for those of other systems that no mirror here holds", () => {
    const bare = Object.entries<Locked>(lock.packages)
      .filter(([path, entry]) => path.includes("node_modules/") && !entry.link && !entry.inBundle && !entry.integrity)
      .filter(([, entry]) => !(entry.optional && entry.os))
      .map(([path]) => path);
    expect(bare).toEqual([]);
  });

  it("holds the packages of every system; if not, run node scripts/complete-lock.js", () => {
    expect(missingOptionals(lock)).toEqual([]);
  });

  it.each(packages.map(({ folder, others }) => [folder, others] as const))(
    "agrees with the package.json of %s",
    (folder, others) => {
      const entry = lock.packages[folder === "root" ? "" : folder];
      expect({ ...entry.dependencies, ...entry.devDependencies }).toMatchObject(others);
    },
  );
});
