import { expect, test } from "vitest";
import { loadFiles, pick } from "../loading.ts";

const events = "occurred_at,account_id,event\n2024-01-01,acme,save\n2024-01-09,acme,save\n";

test("unites the calendar input with the lulls of the configuration", async () => {
  const loaded = await loadFiles(
    { "events.csv": events, "calendar.csv": "name,starts_on,ends_on,every\nSummer,2024-07-01,2024-07-31,Year\n" },
    {
      sources: { events: { files: "events.csv" }, calendar: { files: "calendar.csv" } },
      lulls: [{ name: "Move", starts_on: "2024-03-01", ends_on: "2024-03-08", scope: "account:acme" }],
    },
  );
  expect(await loaded.rows("calendar")).toEqual([
    { name: "Move", starts_on: "2024-03-01", ends_on: "2024-03-08", scope: "account:acme", every: "once", note: null },
    { name: "Summer", starts_on: "2024-07-01", ends_on: "2024-07-31", scope: "all", every: "year", note: null },
  ]);
});

test("shows names of users only where the configuration says so", async () => {
  const files = { "events.csv": events, "users.csv": "user_id,account_id,name\nu1,acme,Ann\n" };
  const sources = { events: { files: "events.csv" }, users: { files: "users.csv" } };
  const hidden = await loadFiles(files, { sources });
  const shown = await loadFiles(files, { sources, privacy: { users: "name" } });
  expect(pick(await hidden.rows("users"), "user_id", "name")).toEqual([["u1", null]]);
  expect(pick(await shown.rows("users"), "user_id", "name")).toEqual([["u1", "Ann"]]);
});

test("leaves out of other inputs what is excluded, before the history and after asOf", async () => {
  const tickets = [
    "ticket_id,account_id,opened_at",
    ...["t1,acme,2023-12-31", "t2,acme,2024-01-02", "t3,inner,2024-01-02", "t4,acme,2024-01-08"],
  ];
  const loaded = await loadFiles(
    { "events.csv": events, "tickets.csv": tickets.join("\n") },
    {
      sources: { events: { files: "events.csv" }, tickets: { files: "tickets.csv" } },
      since: "2024-01-01",
      exclude: { accounts: ["inner"] },
    },
    { asOf: "2024-01-07" },
  );
  expect(pick(await loaded.rows("tickets"), "ticket_id")).toEqual([["t2"]]);
  expect(loaded.report("tickets")).toMatchObject({
    ...{ rows_read: 4, rows_used: 1, rows_before_window: 1, rows_after_window: 1, rows_excluded: 1 },
  });
});

test("fills a column with one value for every row, and takes values of any case", async () => {
  const loaded = await loadFiles(
    { "events.csv": events, "won.csv": "customer,day\nacme,2024-01-03\n" },
    {
      sources: {
        events: { files: "events.csv" },
        outcomes: {
          files: "won.csv",
          columns: { account_id: "Customer", occurred_on: "day", kind: { value: "Renewed" } },
        },
      },
    },
  );
  expect(await loaded.rows("outcomes")).toEqual([
    { account_id: "acme", occurred_on: "2024-01-03", kind: "renewed", value_change: null },
  ]);
});

test("does not take the end of an id that lives on under another for a lost customer", async () => {
  const outcomes = [
    "account_id,occurred_on,kind",
    "old,2024-01-05,churned",
    "old,2023-06-01,renewed",
    "acme,2024-01-06,churned",
  ];
  const loaded = await loadFiles(
    { "events.csv": events, "outcomes.csv": outcomes.join("\n") },
    { sources: { events: { files: "events.csv" }, outcomes: { files: "outcomes.csv" } }, aliases: { old: "acme" } },
  );
  expect(pick(await loaded.rows("outcomes"), "account_id", "occurred_on", "kind")).toEqual([
    ["acme", "2023-06-01", "renewed"],
    ["acme", "2024-01-06", "churned"],
  ]);
  expect(loaded.report("outcomes")).toMatchObject({ rows_read: 3, rows_used: 3 });
});
