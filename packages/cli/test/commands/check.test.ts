import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallCompany } from "../pipeline/small-company.ts";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("vitals check", () => {
  it("says what is in every source, publishes nothing and ends with 0 when nothing is wrong", async () => {
    const folder = temporaryFolder(smallCompany({ generated: true }));
    const { code, stdout } = await runVitals(folder, "check");
    expect(stdout).toContain("events: 110 rows in 1 file");
    expect(stdout).toContain("  occurred_at: 2026-03-02 09:00:00 to 2026-05-25 09:00:00");
    expect(stdout).toContain("accounts and events share 2 account_id: 0 only in accounts, 0 only in events");
    expect(stdout).toMatch(/A build can be made from these sources\.\n$/);
    expect({ code, facts: existsSync(join(folder, ".vitals/facts")) }).toEqual({ code: 0, facts: false });
  });

  it("ends with 2 when ids do not meet, and with 1 when a source cannot be used", async () => {
    const files = smallCompany();
    const folder = temporaryFolder({
      ...files,
      "events.csv": `${files["events.csv"]}soon,acme,design.create,ann0\n`,
      "accounts.csv": "account_id,name\n0001,Acme Corp\n",
    });
    const noted = await runVitals(folder, "check", "--json");
    expect({ code: noted.code, ...JSON.parse(noted.stdout) }).toMatchObject({
      code: 2,
      exit_code: 2,
      problems: [],
      notes: [
        "events: 1 of 111 rows would be set aside",
        "accounts: no account_id of it occurs in events; is it the same kind of id?",
      ],
    });
    expect(JSON.parse(noted.stdout).findings[0]).toMatchObject({ finding: "events-of-unlisted-accounts" });

    const broken = temporaryFolder({ ...files, "accounts.csv": "id,name\nacme,Acme Corp\n" });
    const { code, stdout } = await runVitals(broken, "check");
    expect(stdout).toMatch(/^problem: .*account_id/m);
    expect(stdout).toMatch(/A build would publish nothing\.\n$/);
    expect(code).toBe(1);
  });

  it("prints as JSON what docs/checks.md says, field by field", async () => {
    const files = smallCompany();
    const folder = temporaryFolder({ ...files, "accounts.csv": "account_id,name\n0001,Acme Corp\n" });
    const checked = JSON.parse((await runVitals(folder, "check", "--json")).stdout);
    const said = readFileSync(new URL("../../../../docs/checks.md", import.meta.url), "utf8").split(
      "## The same as JSON",
    )[1];
    const fields = [checked, checked.inputs[0], checked.findings[0], checked.overlaps[0]].flatMap(Object.keys);
    expect(fields.filter((name) => !said?.includes(`\`${name}\``))).toEqual([]);
  });

  it("ends with 2 when a weight names what no score may use, and says why", async () => {
    const files = smallCompany({ score: { weights: { logins: 10, "output-dayz": 5 } } });
    const { code, stderr } = await runVitals(temporaryFolder(files), "check");
    expect(stderr).toContain("2 mistakes in score of ");
    expect(stderr).toContain("no score may use logins, because being there is not work");
    expect(stderr).toContain("no such signal: output-dayz");
    expect(code).toBe(2);
  });

  it("ends with 10 when rows would be set aside, and prints no control character of the data", async () => {
    const files = smallCompany({ generated: true });
    const events = `${files["events.csv"]}\u001b]0;mine\u0007\u202e,acme,design.create,ann0\n`;
    const { code, stdout } = await runVitals(temporaryFolder({ ...files, "events.csv": events }), "check");
    expect(stdout).toContain("\\u001b]0;mine\\u0007\\u202e");
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
    expect(code).toBe(10);
  });

  it("names a conversation whose account nobody knows, with its file, its line and the nearest name", async () => {
    const talk = "---\ndate: 2026-05-20\naccount: acmme\n---\n\nAll is well.\n";
    const folder = temporaryFolder({ ...smallCompany(), "journal/2026-05-20-acme.md": talk });
    const { code, stdout } = await runVitals(folder, "check");
    expect(stdout).toContain(
      "account_id: is no account of the accounts or the events, first at journal/2026-05-20-acme.md:3: acmme (did you mean acme?)",
    );
    expect(stdout).toContain("note: journal: 1 of 1 rows would be set aside");
    expect(code).toBe(10);
  });

  it("names audiences that do not fit the accounts, each with the nearest name, and those that hold one beside all", async () => {
    const files = smallCompany({
      generated: true,
      audiences: [
        { name: "everybody" },
        { name: "anna", owner: ["Ana", "Anna"] },
        { name: "fibre", segment: "Fibr" },
        { name: "acme", kind: "customer", account: "former-acme" },
        { name: "some", account: ["Globexx", "globex"] },
      ],
      aliases: { "former-acme": "acme" },
    });
    const accounts = "account_id,name,owner,segment\nacme,Acme Corp,Anna,Fibre\nglobex,Globex,Anna,Fibre\n";
    const { code, stdout } = await runVitals(temporaryFolder({ ...files, "accounts.csv": accounts }), "check");
    expect(stdout.split("\n").filter((line) => line.includes("audience"))).toEqual([
      "note: audience anna: nobody of that name owns an account: Ana; did you mean Anna?",
      "note: audience fibre: no account is in that segment: Fibr; did you mean Fibre?",
      "note: audience fibre: no account is left, so it has no report",
      "note: audience some: no such account: Globexx; did you mean Globex (globex), or globex?",
      'note: audience some: holds one account alone, as our own people see it, with alarms and what was said; a report for that customer has kind "customer"',
    ]);
    expect(code).toBe(10);

    const none = temporaryFolder(smallCompany({ generated: true, audiences: [{ name: "anna", owner: "Anna" }] }));
    const json = await runVitals(none, "check", "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      problems: ["audiences: none has an account, so there is no report to publish"],
      notes: [
        "audience anna: nobody of that name owns an account: Anna",
        "audience anna: no account is left, so it has no report",
      ],
    });
    expect(JSON.parse(json.stdout)).not.toHaveProperty("accounts");
  });
});
