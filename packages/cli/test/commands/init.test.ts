import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const acts = ["report_created", "page_view", "search"];
const day = (i: number) => new Date(Date.UTC(2026, 2, 2 + i)).toISOString().slice(0, 10);
const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join("");

const unknown = {
  "in/log.csv": `when,org,who,what\n${rows(600, (i) => `${day(i % 90)}T08:00:00Z,o${i % 6},u${i % 20},${acts[i % 3]}`)}`,
  "in/Firmen.csv": `Kundennummer;Name;"Wert \`\${x}\` pro Jahr";Kündigungsdatum\n${rows(6, (i) => `o${i};"Fir""ma */ ${i}";1.00${i},50;${i === 3 ? "01.05.2026" : ""}`)}`,
};

describe("vitals init", () => {
  it("writes a configuration and a catalogue that check passes with no edit", async () => {
    const folder = temporaryFolder(unknown);
    const { code, stdout } = await runVitals(folder, "init", "in", "--title", "Our customers");
    expect(stdout).toContain("  log: 600 rows looked at, events");
    expect(stdout).toContain("  output: report_created\n");
    expect(stdout).toContain("  - seats: no share of seats in use");
    expect(stdout).toMatch(/Next: {4}npx vitals build --config vitals\.config\.ts\n$/);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "catalogue.csv"), "utf8")).toContain("\nreport_created,Report created,output,");
    const checked = await runVitals(folder, "check", "--json", "--as-of", "2026-05-31");
    expect(JSON.parse(checked.stdout)).toMatchObject({ problems: [], notes: [] });
    expect(checked.code).toBe(0);
  });

  it("writes over nothing unless told to", async () => {
    const folder = temporaryFolder({ ...unknown, "vitals.config.ts": "mine", "other/catalogue.csv": "mine" });
    const refused = await runVitals(folder, "init", "in");
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("there is a configuration already");
    expect((await runVitals(folder, "init", "in", "--config", "other")).stderr).toContain(
      "there is a catalogue already",
    );
    expect(existsSync(join(folder, "other/vitals.config.ts"))).toBe(false);
    expect((await runVitals(folder, "init", "in", "--config", "mine/sales.config.ts")).code).toBe(0);
    expect(existsSync(join(folder, "mine/sales.catalogue.csv"))).toBe(true);
    expect((await runVitals(folder, "init", "in", "--force")).code).toBe(0);
    expect(readFileSync(join(folder, "vitals.config.ts"), "utf8")).toContain("Proposed by `vitals init`");
  });

  it("says what it found where nothing looks like events, writes nothing and ends with 1", async () => {
    const folder = temporaryFolder({ "in/Firmen.csv": unknown["in/Firmen.csv"], "in/list.csv.gz": "no gzip" });
    const { code, stdout, stderr } = await runVitals(folder, "init", "in", "--json");
    expect(stderr).toContain("no file looks like events");
    expect(JSON.parse(stdout)).toMatchObject({ status: "failed", exit_code: 1, tables: [{ role: "accounts" }] });
    expect({ code, written: existsSync(join(folder, "vitals.config.ts")) }).toEqual({ code: 1, written: false });
  });

  it("gives programs the whole proposal as JSON", async () => {
    const folder = temporaryFolder(unknown);
    const { code, stdout } = await runVitals(folder, "init", "in", "--json", "--zone", "Europe/Oslo");
    expect(JSON.parse(stdout)).toMatchObject({
      status: "written",
      written: { config: "vitals.config.ts", catalogue: "catalogue.csv" },
      timeZone: "Europe/Oslo",
      findings: { missing: [{ what: "renewal days" }, { what: "seats" }, { what: "tickets" }] },
    });
    expect(code).toBe(0);
  });
});
