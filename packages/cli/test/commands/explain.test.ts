import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallCompany } from "../pipeline/small-company.ts";
import { runVitals } from "../run-vitals.ts";
import { folderWith } from "../temporary-folder.ts";

let folder: string;

beforeAll(async () => {
  folder = folderWith(smallCompany());
  for (const step of ["load", "assess"]) expect((await runVitals(folder, step)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("vitals explain", () => {
  it("prints the account's numbers by week, signals, arithmetic and alarms", async () => {
    const { code, stdout } = await runVitals(folder, "explain", "acme");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Acme Corp \(acme\), week of 2026-05-18\n/);
    expect(stdout).toMatch(/^ {2}2026-05-18 +5 +by 2 users$/m);
    for (const heading of [
      "Output by week, in designs",
      "Signals",
      "Score",
      "Did output drop?",
      "Alarms and opportunities so far",
    ]) {
      expect(stdout).toContain(`\n\n${heading}\n`);
    }
  });

  it("takes a week by its number, and prints the same as JSON", async () => {
    const { code, stdout } = await runVitals(folder, "explain", "globex", "--week", "2026-W15", "--json");
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, account: { id: "globex" }, week: "2026-04-06" });
  });

  it.each([
    [["acmee"], "no such account: acmee; did you mean acme?"],
    [
      ["acme", "--week", "2020-01-01"],
      "no week of 2019-12-30 among the weeks of account acme: they go from 2026-03-02 to 2026-05-18",
    ],
  ])("ends with 2 and helps: %s", async (args, said) => {
    const { code, stdout, stderr } = await runVitals(folder, "explain", ...args);
    expect(stderr).toContain(said);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
