import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runVitals } from "../run-vitals.ts";
import { folderWith } from "../temporary-folder.ts";

const day = 86_400_000;

/** One customer that makes ten a week over thirty weeks, and then hardly anything. */
function fallingCompany(): Record<string, string> {
  const rows = ["occurred_at,account_id,event,user_id"];
  for (let week = 0; week < 34; week++) {
    const made = week === 33 ? 1 : week > 29 ? 2 : 39 + (week % 4);
    for (let i = 0; i < made; i++) {
      const at = new Date(Date.UTC(2026, 0, 12) + (week * 7 + (i % 5)) * day + (9 * 60 + i) * 60_000);
      rows.push(`${at.toISOString().slice(0, 19)},acme,design.create,ann`);
    }
  }
  const config = {
    title: "Falling company",
    sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } },
    catalogue: { rules: [{ event: "design.*", kind: "output" }] },
  };
  return {
    "events.csv": `${rows.join("\n")}\n`,
    "accounts.csv": "account_id,name\nacme,Acme Corp\n",
    "vitals.config.js": `export default ${JSON.stringify(config)};\n`,
  };
}

interface Alarm {
  id: string;
  state: string;
  closedBecause: string | null;
}

let folder: string;
const assess = async () => {
  for (const step of ["load", "assess"]) expect((await runVitals(folder, step)).code).toBe(0);
  const { stdout } = await runVitals(folder, "explain", "acme", "--json");
  return (JSON.parse(stdout) as { alarms: Alarm[] }).alarms;
};
let alarmId: string;

beforeAll(async () => {
  folder = folderWith(fallingCompany());
  await assess();
  const { stderr } = await runVitals(folder, "journal", "--account", "acme", "--alarm", "x", "--answer", "?");
  alarmId = /did you mean (\S+?)[?,]/.exec(stderr)?.[1] ?? "";
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("vitals journal", () => {
  it.each([
    [["--answer", "Fine."], "a conversation needs --account"],
    [["--account", "acmee", "--answer", "Fine."], "no such account: acmee; did you mean acme?"],
    [["--account", "acme", "--alarm", "acme-output", "--answer", "x"], "no such alarm at this account: acme-output"],
    [["--account", "acme", "--answer", "x", "--reason", "seasonl"], "no such reason: seasonl; did you mean seasonal?"],
    [["--account", "acme", "--answer", "x", "--date", "2999-01-01"], "the day lies in the future: 2999-01-01"],
  ])("refuses what it cannot place, and writes nothing: %j", async (args, message) => {
    const { code, stderr } = await runVitals(folder, "journal", ...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) });
    expect(existsSync(join(folder, "journal"))).toBe(false);
  });

  it("writes the conversation down, proposes the calendar, and the next build closes the alarm with it", async () => {
    expect(alarmId).toContain("acme-output");
    const args = [
      "--account",
      "Acme Corp",
      "--alarm",
      alarmId,
      "--answer",
      "Summer: nobody builds.",
      "--reason",
      "seasonal",
    ];
    const { code, stdout, stderr } = await runVitals(
      folder,
      "journal",
      ...args,
      "--date",
      "2026-08-20",
      "--author",
      "Ines",
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: join("journal", "2026-08-20-acme-1.md\n") });
    expect(stderr).toContain('scope: "account:acme", every: "year" },');
    expect(readFileSync(join(folder, "journal/2026-08-20-acme-1.md"), "utf8")).toBe(
      `---\ndate: 2026-08-20\naccount: acme\nalarm: ${alarmId}\nauthor: Ines\nquestion: What changed?\nreason: seasonal\n---\n\nSummer: nobody builds.\n`,
    );
    expect((await assess()).find(({ id }) => id === alarmId)).toMatchObject({
      state: "closed",
      closedBecause: "explained: seasonal, as learned on 20 August 2026",
    });
    expect(readdirSync(join(folder, "journal"))).toHaveLength(1);
  });
});
