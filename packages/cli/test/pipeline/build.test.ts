import { lstatSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { contentOf } from "./content-of.ts";
import { smallCompany, smallCompanyEvents } from "./small-company.ts";

const patient = ["--wait", "300"];

describe("vitals build", () => {
  it("publishes, ends with 0 and says in JSON what it did; the steps one by one give the same site", async () => {
    const folder = temporaryFolder(smallCompany());
    const { code, stdout, stderr } = await runVitals(folder, "build", "--json", ...patient);
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    const said = JSON.parse(stdout);
    expect(said).toMatchObject({
      status: "fresh",
      exit_code: 0,
      config: join(folder, "vitals.config.js"),
      generation: expect.stringMatching(/./),
      report_week: "2026-05-18",
      stale: [],
      seconds: { load: expect.any(Number), assess: expect.any(Number), site: expect.any(Number) },
      peak_memory_bytes: expect.any(Number),
      site: { pages: expect.any(Number), files: expect.any(Number), bytes: expect.any(Number) },
    });
    expect(said.sources.find(({ input }: { input: string }) => input === "events")).toMatchObject({
      rows_read: smallCompanyEvents,
      rows_used: smallCompanyEvents - 2,
      rows_after_window: 2,
      first_at: "2026-03-02T09:00:00.000",
      last_at: "2026-05-22T09:00:00.000",
      status: "fresh",
    });
    expect(said.summary).toHaveLength(5);
    expect(said.site.pages).toBeGreaterThanOrEqual(7);
    expect(lstatSync(join(folder, "dist")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "dist/index.html"), "utf8")).toContain("Small company");
    expect(readdirSync(join(folder, "dist/accounts")).sort()).toEqual(
      expect.arrayContaining(["acme.html", "globex.html"]),
    );

    const whole = contentOf(join(folder, "dist"));
    for (const step of ["load", "assess", "site"]) expect((await runVitals(folder, step, ...patient)).code).toBe(0);
    expect(contentOf(join(folder, "dist"))).toEqual(whole);
  });

  it("publishes stale data with 10 and names it", async () => {
    const files = { events: { files: "events.csv", staleAfterDays: 3 }, accounts: { files: "accounts.csv" } };
    const folder = temporaryFolder(smallCompany({ sources: files }));
    const { code, stdout, stderr } = await runVitals(folder, "build", "--as-of", "2026-06-28", "--json", ...patient);
    expect(code).toBe(10);
    expect(JSON.parse(stdout)).toMatchObject({ status: "stale", exit_code: 10, report_week: "2026-06-22" });
    expect(JSON.parse(stdout).stale).toEqual([expect.stringContaining("events is stale")]);
    expect(stderr).toContain("stale: events is stale");
  });

  it("publishes nothing with 1 when a source is gone, and leaves the last site as it is", async () => {
    const folder = temporaryFolder(smallCompany());
    expect((await runVitals(folder, "build", ...patient)).code).toBe(0);
    const before = contentOf(join(folder, "dist"));
    writeFileSync(join(folder, "events.csv"), "when,who\n2026-05-01,acme\n");
    const { code, stdout, stderr } = await runVitals(folder, "build", "--json", ...patient);
    expect(code).toBe(1);
    expect(stderr).toContain("events");
    expect(stderr).toContain("occurred_at");
    expect(JSON.parse(stdout)).toMatchObject({
      status: "failed",
      exit_code: 1,
      error: expect.stringContaining("occurred_at"),
    });
    expect(contentOf(join(folder, "dist"))).toEqual(before);
  });

  it("does not overwrite a folder that is not a site", async () => {
    const folder = temporaryFolder({ ...smallCompany(), "mine/letter.txt": "dear" });
    const { code, stderr } = await runVitals(folder, "build", "--out", "mine", ...patient);
    expect(code).toBe(1);
    expect(stderr).toContain("mine");
    expect(readdirSync(join(folder, "mine"))).toEqual(["letter.txt"]);
  });
});
