import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readableReport } from "../../src/audiences/readable-report.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { readAssessment } from "../../src/steps/read-tables.ts";
import { planRecord } from "../../src/steps/record-step.ts";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { gossipingCompany, quoted } from "./gossiping-company.ts";

const audiences = [
  { name: "everybody", users: "name" },
  { name: "anna", owner: "Anna" },
  { name: "named", owner: "Anna", users: "name" },
  { name: "nobody", owner: "Zoe" },
  { name: "acme", kind: "customer", account: "acme" },
];

/** A message without its line breaks, which fall wherever a line is full. */
const unwrapped = ({ stdout }: { stdout: string }) => stdout.replace(/\s+/g, " ");

describe("people whom the policy hides", () => {
  it("are in no message, and in no page that the ledger keeps", async () => {
    const folder = temporaryFolder(gossipingCompany({ privacy: { users: "hidden" }, audiences }));
    for (const step of ["load", "assess"]) expect(await runVitals(folder, step)).toMatchObject({ code: 0 });

    const whole = await runVitals(folder, "digest");
    expect(unwrapped(whole)).toContain("“Leave of somebody and of somebody at Globex”");
    const digestOf = (audience: string) => runVitals(folder, "digest", "--audience", audience);
    expect(unwrapped(await digestOf("anna"))).toContain("“Leave of somebody and of somebody at another customer”");
    expect(unwrapped(await digestOf("named"))).toContain("“Leave of ann.smith and of somebody at another customer”");
    expect(unwrapped(await digestOf("everybody"))).toContain(`“${quoted}”`);
    expect(await digestOf("ana")).toMatchObject({ code: 2, stderr: expect.stringContaining("did you mean anna?") });
    expect(await digestOf("nobody")).toMatchObject({ code: 2, stderr: expect.stringContaining("no account is left") });
    expect(await digestOf("acme")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("a customer's own report"),
    });

    const { config, path } = await readConfig(folder, undefined);
    const assessment = await readAssessment({ config, path, stateDir: join(folder, ".vitals") });
    const { archive } = await planRecord({ ledgerDir: join(folder, "ledger"), config }, assessment);
    expect(archive[0]?.page?.html).toContain("“Leave of somebody and of somebody at Globex”");
    expect(archive[0]?.page?.html).not.toMatch(/ann\.smith|bob\.jones/);

    const shown = readableReport({ privacy: { users: "name" } }, assessment);
    expect(shown).toEqual(assessment);
    // The default: no secret, so that ids stay where made-up names are drawn from, and nowhere else.
    const { facts, health } = readableReport({ privacy: { users: "pseudonym" } }, assessment);
    expect(facts.user_weeks).toBe(assessment.facts.user_weeks);
    expect(Array.from(facts.calendar?.name ?? [])).toEqual(["Leave of somebody and of somebody at Globex"]);
    expect(JSON.stringify(health.alarms)).not.toMatch(/ann\.smith|bob\.jones/);
    expect(health.bands).toBe(assessment.health.bands);
    const secret = { users: "pseudonym", secret: "OUR_SECRET" } as const;
    expect(() => readableReport({ privacy: secret }, assessment, {})).toThrow("OUR_SECRET");
  });
});
