import { describe, expect, it } from "vitest";
import { eventRows, eventsCsv } from "./event-rows.ts";
import { vitalsOn } from "./vitals-on.ts";

describe("a report on very little", () => {
  it.each([
    ["with a header alone", eventsCsv()],
    ["that is empty", ""],
  ])("from a file %s is published and says that there are no events", async (_what, csv) => {
    const { code, said, source, page } = await vitalsOn("build", { "events.csv": csv });
    expect(code).toBe(0);
    expect(said.report_week).toBeNull();
    expect(source("events")).toMatchObject({ rows_read: 0, rows_used: 0 });
    expect(said.summary?.join(" ")).toMatch(/no events/i);
    expect(page("index.html")).toMatch(/no events/i);
  });

  it("without any event but with accounts lists them", async () => {
    const sources = { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } };
    const files = { "events.csv": eventsCsv(), "accounts.csv": "account_id,name\nacme,Acme Corp\n" };
    const { code, page } = await vitalsOn("build", files, { sources });
    expect(code).toBe(0);
    expect(page("accounts/acme.html")).toContain("Acme Corp");
  });

  it.each([
    ["of one account over many weeks", 30, "2026-09-21"],
    ["of one account in one week", 1, "2026-03-02"],
  ])("%s is published with the account's page", async (_what, weeks, reportWeek) => {
    const { code, said, source, page, accountPages } = await vitalsOn("build", {
      "events.csv": eventsCsv(...eventRows("acme", weeks)),
    });
    expect(code).toBe(0);
    expect(said.report_week).toBe(reportWeek);
    expect(source("events")).toMatchObject({ rows_read: weeks * 5 + 1, rows_used: weeks * 5, rows_outside: 1 });
    expect(accountPages()).toEqual(["acme.html"]);
    expect(page("index.html")).toContain("Bad input");
    expect(page("accounts/acme.html")).toContain("acme");
  });

  it("of a week that is not over yet judges nobody", async () => {
    const csv = eventsCsv("2026-03-03T09:00:00,acme,design.create,ann");
    const { code, said, source } = await vitalsOn("build", { "events.csv": csv });
    expect(code).toBe(0);
    expect(source("events")).toMatchObject({ rows_read: 1, rows_used: 0, rows_outside: 1 });
    expect(said.summary?.join(" ")).toContain("0 customers");
  });
});
