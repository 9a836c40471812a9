import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { tableFromIPC } from "apache-arrow";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OpenSite, openSite } from "./browser.ts";
import { guideBlocks, patched } from "./guide-blocks.ts";
import { copyProject } from "./project-copy.ts";

const folder = mkdtempSync(join(tmpdir(), "analyst-signal-"));
const project = join(folder, "project");
const company = join(folder, "company");
const guide = readFileSync(new URL("../../docs/analysts.md", import.meta.url), "utf8");
let site: OpenSite | undefined;

/** Runs a program of the copied project; it fails the test where the program fails. */
const run = (cwd: string, program: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(project, program), ...args], { cwd, maxBuffer: 1 << 26 });

/** Twelve weeks in which one customer makes two designs on each of five days. */
const events = Array.from({ length: 12 * 7 }, (_, day) => new Date(Date.UTC(2026, 2, 2 + day)))
  .filter((date) => date.getUTCDay() % 6 !== 0)
  .flatMap((date) => Array(2).fill(`${date.toISOString().slice(0, 10)} 09:00:00,acme,design,ann\n`));

const configuration = (settings: string) => `export default {
  title: "Small company", outputNoun: "designs", sources: { events: { files: "events.csv" } },
  catalogue: { rules: [{ event: "design", kind: "output" }] },
  ${settings}
};
`;

beforeAll(() => {
  copyProject(project);
  for (const { file, language, text } of guideBlocks(guide, "A number of your own")) {
    const path = join(project, String(file));
    writeFileSync(path, language === "diff" ? patched(readFileSync(path, "utf8"), text) : text);
  }
  const weights = guideBlocks(guide, "A weight of your own").find(({ language }) => language === "ts");
  mkdirSync(company);
  writeFileSync(join(company, "events.csv"), `occurred_at,account_id,event,user_id\n${events.join("")}`);
  writeFileSync(join(company, "vitals.config.js"), configuration(String(weights?.text)));
}, 60_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true });
});

it("names the file of every block of the worked signal", () => {
  expect(guideBlocks(guide, "A number of your own").map(({ file }) => file)).toEqual([
    "packages/metrics/src/signals/output-per-day.ts",
    "packages/metrics/src/catalog.ts",
    "packages/metrics/test/signals/output-per-day.test.ts",
  ]);
});

it("gives a signal that passes its own test, the catalogue's, and the check of types", async () => {
  const metrics = join(project, "packages/metrics");
  const { stdout } = await run(metrics, "node_modules/vitest/vitest.mjs", "run", "catalog", "output-per-day");
  expect(stdout).toMatch(/Test Files .*2 passed/);
  expect((await run(metrics, "node_modules/typescript/bin/tsc", "--noEmit")).stdout).toBe("");
}, 120_000);

it("shows it in the dictionary and on a customer's page, and scores by it with the guide's weights", async () => {
  await run(company, "packages/cli/bin/vitals.js", "build", "--wait", "300");
  const scores = tableFromIPC(readFileSync(join(company, ".vitals/health/scores.arrow")));
  expect(scores.schema.fields.map(({ name }) => name)).toContain("output_per_day_points");
  site = await openSite(join(company, "dist"));
  const entry = await site.openPage("/definitions/output-per-day");
  expect(await entry.page.locator("main").textContent()).toContain("How much do they get done on a day");
  const customer = await site.openPage("/accounts/acme");
  const card = customer.page.locator('[data-signal="output-per-day"]');
  await card.waitFor();
  expect(await card.textContent()).toMatch(/Output per working day\s*2 designs per day/);
  expect([await entry.errors(), await customer.errors()]).toEqual([[], []]);
}, 240_000);
