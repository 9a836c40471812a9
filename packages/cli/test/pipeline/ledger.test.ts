import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { smallCompany } from "./small-company.ts";

describe("the ledger of published weeks", () => {
  it("gets one entry for a week, none for the same again or a replay, the next for the next, and a build says when somebody touched it", async () => {
    const folder = temporaryFolder(smallCompany({ ledger: { folder: "kept/ledger" } }));
    const vitals = (...args: string[]) => runVitals(folder, ...args, "--wait", "300");
    const written = () => readdirSync(join(folder, "kept/ledger")).filter((name) => !name.startsWith("."));

    const built = await vitals("build", "--json");
    expect(built.code, built.stderr).toBe(0);
    expect(built.stderr).toContain("ledger: 2026-W21 is entry 1 of the ledger (2026-W21.json)");
    const { ledger } = JSON.parse(built.stdout);
    expect(ledger).toMatchObject({ weeks: 1, corrections: 0, first_week: "2026-05-18" });
    expect(JSON.parse(readFileSync(join(folder, "dist/data/build.json"), "utf8"))).toMatchObject({
      ledger: { weeks: 1, hash: ledger.hash },
    });
    const page = () => readFileSync(join(folder, "dist/weeks/2026-W21/index.html"), "utf8");
    const asPublished = page();
    expect(asPublished).toContain("What we said about the week of 18 May 2026");
    expect(asPublished).toContain("2 customers worth €20,000 a year.");
    // The entry of the report week itself grades nothing yet.
    expect((await vitals("assess")).stderr).toContain("health: nothing that goes into it has changed");
    const list = await runVitals(folder, "ledger", "--hash", ledger.hash.slice(0, 12));
    expect(list).toMatchObject({ code: 0, stdout: expect.stringContaining(`whole: 1 entry`) });

    expect((await vitals("site")).stderr).toContain("ledger: 2026-W21 is in the ledger already, as it is");
    const replay = await vitals("build", "--as-of", "2026-05-10");
    expect(replay.stderr).toContain("ledger: 2026-W19 is a replay");
    expect(written()).toEqual(["2026-W21.json", "head.json"]);

    appendFileSync(join(folder, "events.csv"), "2026-06-01T09:00:00,acme,design.create,ann0\n");
    const next = await vitals("build", "--json");
    expect(JSON.parse(next.stdout).ledger).toMatchObject({ weeks: 2, first_week: "2026-05-18" });
    expect(written()).toEqual(["2026-W21.json", "2026-W22.json", "head.json"]);
    expect(page()).toBe(asPublished);
    expect(readFileSync(join(folder, "dist/weeks/index.html"), "utf8")).toContain("Two weeks are kept");
    const card = JSON.parse(readFileSync(join(folder, "dist/data/report-card.json"), "utf8"));
    expect(card.ledger).toMatchObject({ weeks: 2, wrong: null });
    expect(card.statements.find(({ source }: { source: string }) => source === "published")).toMatchObject({
      first_week: "2026-05-18",
      last_week: "2026-05-18",
    });

    const entry = join(folder, "kept/ledger/2026-W21.json");
    writeFileSync(entry, readFileSync(entry, "utf8").replace("acme", "acne"));
    const proof = await runVitals(folder, "ledger");
    expect(proof).toMatchObject({ code: 1, stdout: expect.stringContaining("broken: 2026-W21.json was changed") });
    const beside = await vitals("build");
    expect(beside).toMatchObject({ code: 10, stderr: expect.stringContaining("the ledger is broken: 2026-W21.json") });
    expect(written()).toEqual(["2026-W21.json", "2026-W22.json", "head.json"]);
  });
});
