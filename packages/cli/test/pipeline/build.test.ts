import { existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { contentOf } from "./content-of.ts";
import { smallCompany, smallCompanyEvents } from "./small-company.ts";

const patient = ["--wait", "300"];

describe("vitals build", () => {
  it("publishes and ends with 0; later steps give the same site, stale data gives 10, and so do broken events, with the last facts", async () => {
    const sources = { events: { files: "events.csv", staleAfterDays: 3 }, accounts: { files: "accounts.csv" } };
    const folder = temporaryFolder(smallCompany({ sources }));
    const site = () => contentOf(join(folder, "dist"));
    const vitals = (...args: string[]) => runVitals(folder, ...args, "--json", ...patient);

    const built = await vitals("build");
    expect(built.code, built.stderr).toBe(0);
    expect(JSON.parse(built.stdout)).toMatchObject({
      status: "fresh",
      exit_code: 0,
      config: join(folder, "vitals.config.js"),
      generation: expect.stringMatching(/./),
      report_week: "2026-05-18",
      stale: [],
      seconds: { load: expect.any(Number), assess: expect.any(Number), site: expect.any(Number) },
      peak_memory_bytes: expect.any(Number),
      site: { pages: expect.any(Number), files: expect.any(Number), bytes: expect.any(Number) },
      summary: Array(5).fill(expect.any(String)),
    });
    const { sources: inputs } = JSON.parse(built.stdout);
    expect(inputs.find(({ input }: { input: string }) => input === "events")).toMatchObject({
      rows_read: smallCompanyEvents,
      rows_used: smallCompanyEvents - 2,
      rows_after_window: 2,
      first_at: "2026-03-02T09:00:00.000",
      last_at: "2026-05-22T09:00:00.000",
      status: "fresh",
    });
    expect(lstatSync(join(folder, "dist")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toContain("Small company");
    expect(Object.keys(site())).toEqual(expect.arrayContaining(["accounts/acme.html", "accounts/globex.html"]));

    const whole = site();
    for (const step of ["load", "assess", "site"]) expect((await vitals(step)).code).toBe(0);
    expect(site()).toEqual(whole);

    const stale = await vitals("build", "--as-of", "2026-06-28");
    expect(stale).toMatchObject({ code: 10, stderr: expect.stringContaining("stale: events is stale") });
    expect(JSON.parse(stale.stdout)).toMatchObject({
      status: "stale",
      exit_code: 10,
      report_week: "2026-06-22",
      stale: [expect.stringContaining("events is stale")],
    });
    expect(site()).not.toEqual(whole);

    writeFileSync(join(folder, "events.csv"), "when,who\n2026-05-01,acme\n");
    const broken = await vitals("build");
    expect(broken).toMatchObject({ code: 10, stderr: expect.stringContaining("occurred_at") });
    expect(JSON.parse(broken.stdout)).toMatchObject({
      status: "stale",
      exit_code: 10,
      report_week: "2026-06-22",
      stale: [expect.stringContaining("complete through 2026-06-28")],
    });
    const page = readFileSync(join(folder, "dist/index.html"), "utf8");
    expect(page).toContain("all facts are those of the last good load, complete through 2026-06-28");
    expect(page).toContain("Acme Corp");
  });

  it("does not overwrite a folder that is not a site", async () => {
    const folder = temporaryFolder({ ...smallCompany(), "mine/letter.txt": "dear" });
    const { code, stderr } = await runVitals(folder, "build", "--out", "mine", ...patient);
    expect(code).toBe(1);
    expect(stderr).toContain("mine");
    expect(readdirSync(join(folder, "mine"))).toEqual(["letter.txt"]);
    expect(existsSync(join(folder, ".vitals"))).toBe(false); // said before anything was read
  });
});
