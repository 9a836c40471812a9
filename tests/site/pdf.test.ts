import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { findChromium } from "./chromium.ts";

const program = fileURLToPath(new URL("../../packages/cli/bin/vitals.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "pdf-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A site of two pages, the first several sheets long, with links inside, below the site and to another host. */
function smallSite(config: Record<string, unknown>): string {
  const place = mkdtempSync(join(folder, "site-"));
  const write = (name: string, text: string) => {
    mkdirSync(join(place, name, ".."), { recursive: true });
    writeFileSync(join(place, name), text);
  };
  const long = "<p>Much is to be said.</p>".repeat(200);
  write(
    "dist/index.html",
    `<title>This week</title><a href="#end">end</a><a href="./alarms/">A</a>${long}<p id="end">`,
  );
  write("dist/alarms/index.html", `<title>Alarms</title><img src="http://192.0.2.1/x.png"><p>None.</p>`);
  write("dist/build.json", JSON.stringify({ builtBy: "vitals", title: "Health <&>", asOf: "2026-11-15" }));
  const settings = { title: "Health", sources: { events: { files: "events.csv" } }, ...config };
  write("vitals.config.js", `export default ${JSON.stringify(settings)};\n`);
  return place;
}

async function vitals(cwd: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, CHROMIUM_PATH: findChromium() };
  return (await promisify(execFile)(process.execPath, [program, ...args], { cwd, env })).stdout;
}

const read = (...path: string[]) => readFileSync(join(...path), "latin1");
const sheets = (text: string) => text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

it("prints pages to files, the same bytes each time, without the address of the machine they were printed on", async () => {
  const place = smallSite({});
  expect(await vitals(place, "pdf", "/", "/alarms/", "--out", "paper")).toBe(
    `${join("paper", "this-week.pdf")}\n${join("paper", "alarms.pdf")}\n`,
  );
  await vitals(place, "pdf", "--out", "again");
  const first = read(place, "paper/this-week.pdf");
  expect(first).toMatch(/^%PDF-/);
  expect(sheets(first)).toBeGreaterThan(2);
  expect(sheets(read(place, "paper/alarms.pdf"))).toBe(1);
  expect(first).toContain("/CreationDate (D:20261115000000");
  expect(first).not.toMatch(/127\.0\.0\.1|report\.invalid|\/URI/);
  expect(read(place, "again/this-week.pdf")).toBe(first);
});

it("prints on Letter, and leads to where readers open the report", async () => {
  const place = smallSite({ publishing: { address: "https://reports.example.com/health/" } });
  await vitals(place, "pdf", "--paper", "letter");
  const text = read(place, "this-week.pdf");
  expect(text).toContain("/MediaBox [0 0 612 792]");
  expect(text).toContain("/URI (https://reports.example.com/health/alarms/)");
});

it("prints nothing and says why when the page or the site is not there", async () => {
  const place = smallSite({});
  await expect(vitals(place, "pdf", "/nowhere/")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("no such page: /nowhere/"),
  });
  await expect(vitals(place, "pdf", "--site", "elsewhere")).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining("run vitals build first"),
  });
});
