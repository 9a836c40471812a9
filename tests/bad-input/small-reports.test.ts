import { describe, expect, it } from "vitest";
import { eventRows, eventsCsv } from "./event-rows.ts";
import { vitalsOn } from "./vitals-on.ts";

describe("a report on very little", () => {
  it("without any event is published, says so, and lists the accounts that are known", async () => {
    const sources = { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } };
    const files = { "events.csv": eventsCsv(), "accounts.csv": "account_id,name\nacme,Acme Corp\n" };
    const { code, said, source, page } = await vitalsOn("build", files, { sources });
    expect(code).toBe(0);
    expect(said.report_week).toBeNull();
    expect(source("events")).toMatchObject({ rows_read: 0, rows_used: 0 });
    expect(said.summary?.join(" ")).toMatch(/no events/i);
    expect(page("index.html")).toMatch(/no events/i);
    expect(page("accounts/acme.html")).toContain("Acme Corp");
  });

  it("of an empty file and nothing else is published and says so", async () => {
    const { code, source, page } = await vitalsOn("build", { "events.csv": "" });
    expect(code).toBe(0);
    expect(source("events")).toMatchObject({ rows_read: 0, rows_used: 0 });
    expect(page("index.html")).toMatch(/no events/i);
  });

  it("of one account in one week is published with the account's page", async () => {
    const { code, said, source, page, accountPages } = await vitalsOn("build", {
      "events.csv": eventsCsv(...eventRows("acme", 1)),
    });
    expect(code).toBe(0);
    expect(said.report_week).toBe("2026-03-02");
    expect(source("events")).toMatchObject({ rows_read: 6, rows_used: 5, rows_outside: 1 });
    expect(accountPages()).toEqual(["acme.html"]);
    expect(page("index.html")).toContain("Bad input");
    expect(page("accounts/acme.html")).toContain("acme");
  });

  it("of a week that is not over yet uses none of it and loses none of it", async () => {
    const { code, source } = await vitalsOn("load", {
      "events.csv": eventsCsv("2026-03-03T09:00:00,acme,design.create,ann"),
    });
    expect(code).toBe(0);
    expect(source("events")).toMatchObject({ rows_read: 1, rows_used: 0, rows_outside: 1 });
  });
});
