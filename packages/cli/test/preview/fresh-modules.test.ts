import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

const freshModules = new URL("../../src/preview/fresh-modules.ts", import.meta.url).href;

/** Says what the page makes of its signal and how often each module was read, before and after both a change and a rest. */
const program = `
import { writeFileSync } from "node:fs";
import { freshModules } from ${JSON.stringify(freshModules)};
globalThis.read = [];
const { renew, isCurrent } = freshModules([import.meta.dirname]);
const look = async (order) => (await import(\`./page.ts?order=\${order}\`)).said;
const said = [await look(0)];
const current = [];
for (const [order, text] of [[1, "export const value = 200;"], [2, undefined], [3, "export const value = ;"], [4, "export const value = 3;"]]) {
  if (text) writeFileSync(import.meta.dirname + "/signal.ts", \`read.push("signal"); \${text}\`);
  current.push(await isCurrent());
  await renew();
  said.push(await look(order).catch(() => "does not parse"));
}
console.log(JSON.stringify({ said, read, current }));
`;

it("reads a changed module and those that lead to it anew, and no other, also after a mistake", () => {
  const folder = temporaryFolder({
    "package.json": '{ "type": "module" }',
    "signal.ts": 'read.push("signal"); export const value: number = 1;',
    "monitor.ts": 'read.push("monitor"); export const scale: number = 10;',
    "assess.ts":
      'import { scale } from "./monitor.ts"; import { value } from "./signal.ts"; read.push("assess"); export const result = value * scale;',
    "main.ts": program,
    "page.ts": 'import { result } from "./assess.ts"; export const said = result;',
  });
  const options = ["--import", import.meta.resolve("tsx"), join(folder, "main.ts")];
  const run = spawnSync(process.execPath, options, { encoding: "utf8" });
  expect(run.stderr).toBe("");
  const { said, read, current } = JSON.parse(run.stdout) as Record<string, unknown[]>;
  expect(said).toEqual([10, 2000, 2000, "does not parse", 30]);
  expect(current).toEqual([false, true, false, false]);
  expect(read).toEqual(["monitor", "signal", "assess", "signal", "assess", "signal", "assess"]);
}, 60_000);
