import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { down, enter, erase, inTerminal, interrupt, space, whyNoTerminal } from "./terminal.ts";

const acts = ["report_created", "page_view", "search"];
const day = (i: number) => new Date(Date.UTC(2026, 2, 2 + i)).toISOString().slice(0, 10);
const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join("");
const files = {
  "in/log.csv": `when,org,who,what\n${rows(600, (i) => `${day(i % 90)}T08:00:00Z,o${i % 6},u${i % 20},${acts[i % 3]}`)}`,
  "in/staff.csv": `user_id,org,name\n${rows(20, (i) => `u${i},o${i % 6},Person ${i}`)}`,
};

const missing = whyNoTerminal();
if (missing && process.env.CI) test("a terminal can be made in CI", () => expect(missing).toBe(null));

describe.skipIf(missing !== null)(`vitals init at a terminal${missing ? ` (skipped: ${missing})` : ""}`, () => {
  it("asks what it guesses, and writes what the person answered", async () => {
    const folder = temporaryFolder(files);
    const terminal = inTerminal(folder, ["init", "in"]);
    await terminal.see("log (600 rows looked at) is");
    terminal.press(enter);
    await terminal.see("staff (20 rows looked at) is");
    terminal.press(enter);
    await terminal.see("Title of the report");
    terminal.press(erase, "Our customers", enter);
    await terminal.see("Zone that days and weeks are cut in");
    terminal.press(erase, "Mars/Phobos", enter);
    await terminal.see("expected a zone such as Europe/Berlin");
    terminal.press(erase, "Europe/Oslo", enter);
    await terminal.see("Currency of annual values");
    terminal.press(erase, "NOK", enter);
    await terminal.see("Which events are production work?");
    // Of the three in their order, being there becomes output, and a report is none any more.
    terminal.press(space, down, space, enter);
    await terminal.see("Written: vitals.config.ts and catalogue.csv");
    expect(await terminal.ended()).toBe(0);
    const config = readFileSync(join(folder, "vitals.config.ts"), "utf8");
    for (const line of ['title: "Our customers"', 'timeZone: "Europe/Oslo"', 'currency: "NOK"', "users: {"])
      expect(config).toContain(line);
    const catalogue = readFileSync(join(folder, "catalogue.csv"), "utf8");
    expect(catalogue.match(/^page_view,.*,output,/gm)).toHaveLength(1);
    expect(catalogue.match(/^report_created,.*,use,/gm)).toHaveLength(1);
    expect((await runVitals(folder, "check", "--json", "--as-of", "2026-05-31")).code).not.toBe(1);
  });

  it("leaves out a file that the person says is nothing", async () => {
    const folder = temporaryFolder(files);
    const terminal = inTerminal(folder, ["init", "in"]);
    await terminal.see("log (600 rows looked at) is");
    terminal.press(enter);
    await terminal.see("staff (20 rows looked at) is");
    // Upwards from the first comes the last, which leaves it out.
    terminal.press("\u001b[A", enter);
    for (const question of ["Title of the report", "Zone that days", "Currency of annual", "Which events are"]) {
      await terminal.see(question);
      terminal.press(enter);
    }
    await terminal.see("staff: 20 rows looked at, left out");
    expect(await terminal.ended()).toBe(0);
    expect(readFileSync(join(folder, "vitals.config.ts"), "utf8")).not.toContain("users: {");
  });

  it("writes nothing when the person stops", async () => {
    const folder = temporaryFolder(files);
    const terminal = inTerminal(folder, ["init", "in"]);
    await terminal.see("log (600 rows looked at) is");
    terminal.press(interrupt);
    await terminal.see("stopped before anything was written");
    expect(await terminal.ended()).toBe(2);
    expect(existsSync(join(folder, "vitals.config.ts"))).toBe(false);
  });
});
