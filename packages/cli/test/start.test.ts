import { spawnSync } from "node:child_process";
import { readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { vitalsProgram as program } from "./run-vitals.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What a command line prints, and the modules that it reads, by the address of their files. */
function started(cwd: string, ...args: string[]): { printed: string; modules: string } {
  const list = join(temporaryFolder(), "modules.txt");
  const hooks = `import { appendFileSync } from "node:fs";
    export function load(url, context, next) { appendFileSync(${JSON.stringify(list)}, url + "\\n"); return next(url, context); }`;
  const url = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
  const register = `import { register } from "node:module"; register(${JSON.stringify(url(hooks))}, ${JSON.stringify(pathToFileURL(program).href)});`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--import", url(register), program, ...args], {
    cwd,
    encoding: "utf8",
  });
  return { printed: stdout + stderr, modules: readFileSync(list, "utf8") };
}

/** As an edit does; the file's content and its time stay. */
function touch(path: string): void {
  const file = fileURLToPath(new URL(path, import.meta.url));
  const { atime, mtime } = statSync(file);
  utimesSync(file, atime, mtime);
}

const bundle = /\.cache\/vitals\/\w+\/load-\w+\.mjs/;

test("the help reads the code of no command", () => {
  const { modules } = started(".", "--help");
  expect(modules).toContain("/src/commands/index.ts");
  expect(modules).not.toMatch(/\/src\/commands\/(?!index)/);
  expect(modules).not.toContain("/data-loaders/");
});

test("a load reads no health, no other command and no client of a server that nothing connects to", () => {
  touch("../src/version.ts");
  const { modules } = started(".", "load", "--help");
  expect(modules).not.toMatch(bundle);
  expect(modules).toContain("/data-loaders/src/load.ts");
  const commands = modules.match(/\/src\/commands\/\w+\.ts/g)?.sort();
  expect(commands).toEqual(["/src/commands/index.ts", "/src/commands/load.ts"]);
  for (const heavy of ["/metrics/", "/arquero/", "/node_modules/pg/", "/@clickhouse/", "/propose/"])
    expect(modules).not.toContain(heavy);
}, 120_000);

test("the second load is one file and does the same, until a module is edited", () => {
  const folder = temporaryFolder({
    "vitals.config.ts": `import { defineConfig } from "@vitals/tables/config";
      export default defineConfig({ title: "t", sources: { events: { files: "events.csv" } } });`,
    "wrong.config.ts": "export default { title: 1 };",
    "events.csv": "occurred_at,account_id,event\n2024-01-01,a,e\n2024-01-09,a,e\n",
  });
  const both = () => [started(folder, "load"), started(folder, "load", "--config", "wrong.config.ts")];
  touch("../../../data-loaders/src/load.ts");
  const [first, firstWrong] = both();
  const [second, secondWrong] = both();
  expect(first?.modules).not.toMatch(bundle);
  expect(second?.modules).toMatch(bundle);
  expect(second?.modules.match(/\.ts\n/g)).toBeNull();
  expect(second?.printed).toContain("events: 2 rows read = 1 used");
  expect(second?.printed).toBe(first?.printed);
  expect(secondWrong?.printed).toContain("title");
  expect(secondWrong?.printed).toBe(firstWrong?.printed);
  touch("../../../data-loaders/src/load.ts");
  expect(started(folder, "load", "--help").modules).not.toMatch(bundle);
}, 240_000);
