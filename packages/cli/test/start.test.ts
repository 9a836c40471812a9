import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { vitalsProgram as program } from "./run-vitals.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The modules that a command line reads, by the address of their files. */
function modulesOf(...args: string[]): string {
  const list = join(temporaryFolder(), "modules.txt");
  const hooks = `import { appendFileSync } from "node:fs";
    export function load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + "\\n"); return next(url, context); }`;
  const url = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
  const register = `import { register } from "node:module"; register(${JSON.stringify(url(hooks))}, ${JSON.stringify(pathToFileURL(program).href)});`;
  spawnSync(process.execPath, ["--import", url(register), program, ...args]);
  return readFileSync(list, "utf8");
}

test("the help reads the code of no command", () => {
  const modules = modulesOf("--help");
  expect(modules).toContain("/src/commands/index.ts");
  expect(modules).not.toMatch(/\/src\/commands\/(?!index)/);
  expect(modules).not.toContain("/data-loaders/");
});

test("a load reads no health, no other command and no client of a server that nothing connects to", () => {
  const modules = modulesOf("load", "--help");
  expect(modules).toContain("/data-loaders/src/load.ts");
  expect(modules.match(/\/src\/commands\/\w+\.ts/g)?.sort()).toEqual([
    "/src/commands/index.ts",
    "/src/commands/load.ts",
  ]);
  for (const heavy of ["/metrics/", "/arquero/", "/node_modules/pg/", "/@clickhouse/", "/propose/"]) {
    expect(modules).not.toContain(heavy);
  }
});
