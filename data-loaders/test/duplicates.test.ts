import { expect, test } from "vitest";
import { folderWith, loadFiles, loadFrom, pick } from "./loading.ts";

const rows = (lines: string[]) => `${lines.join("\n")}\n`;

test("counts events that share an id once, the earliest, whatever the order of the files", async () => {
  const header = "event_id,occurred_at,account_id,event,quantity";
  const first = rows([
    header,
    "e1,2024-01-02T10:00,acme,save,1",
    "e2,2024-01-03,acme,save,1",
    ",2024-01-03,acme,save,1",
  ]);
  const second = rows([
    header,
    "e1,2024-01-02T09:00,acme,save,7",
    "e2,2024-01-03,acme,save,1",
    ",2024-01-03,acme,save,1",
  ]);
  const end = rows([header, "e9,2024-01-09,acme,save,1"]);
  const config = { sources: { events: { files: "*.csv" } } };
  const one = await loadFiles({ "a.csv": first, "b.csv": second, "c.csv": end }, config);
  const other = await loadFiles({ "b.csv": first, "a.csv": second, "c.csv": end }, config);
  for (const loaded of [one, other]) {
    expect(loaded.report("events")).toMatchObject({
      rows_read: 7,
      rows_used: 4,
      rows_duplicate: 2,
      rows_after_window: 1,
    });
    expect(pick(await loaded.rows("command_weeks"), "events", "quantity")).toEqual([[4, 10]]);
  }
});

test("counts the same file twice as duplicates where events bear an id", async () => {
  const file = rows(["event_id,occurred_at,account_id,event", "e1,2024-01-02,acme,save", "e2,2024-01-09,acme,save"]);
  const loaded = await loadFiles({ "a.csv": file, "b.csv": file }, { sources: { events: { files: "*.csv" } } });
  expect(loaded.report("events")).toMatchObject({
    rows_read: 4,
    rows_used: 1,
    rows_duplicate: 2,
    rows_after_window: 1,
  });
});

test("counts rows of other inputs once when they are the same in every column", async () => {
  const seats = rows(["account_id,valid_from,seats", "acme,2024-01-01,5", "acme,2024-01-01,5", "acme,2024-02-01,5"]);
  const loaded = await loadFiles(
    { "events.csv": "occurred_at,account_id,event\n", "seats.csv": seats },
    { sources: { events: { files: "events.csv" }, seats: { files: "seats.csv" } } },
  );
  expect(loaded.report("seats")).toMatchObject({ rows_read: 3, rows_used: 2, rows_duplicate: 1, rows_quarantined: 0 });
});

test("keeps the last of rows that share a key but differ, and quarantines the others with the line that stays", async () => {
  const accounts = rows(["account_id,name", "acme,Old Name", "zeta,Zeta", "acme,New Name", "acme,Old Name"]);
  const loaded = await loadFiles(
    { "events.csv": "occurred_at,account_id,event\n", "account_file.csv": accounts },
    { sources: { events: { files: "events.csv" }, accounts: { files: "account_file.csv" } } },
  );
  expect(pick(await loaded.rows("accounts"), "account_id", "name")).toEqual([
    ["acme", "New Name"],
    ["zeta", "Zeta"],
  ]);
  expect(pick(await loaded.quarantine("accounts"), "line", "column", "reason", "value")).toEqual([
    [2, "account_id", "names the same row as another one, which was kept", "acme: kept line 4 of account_file.csv"],
  ]);
  expect(loaded.report("accounts")).toMatchObject({
    rows_read: 4,
    rows_used: 2,
    rows_duplicate: 1,
    rows_quarantined: 1,
  });
});

test("lets rows with an empty part of the key stand side by side", async () => {
  const surveys = rows([
    "account_id,answered_at,kind,score,user_id",
    "acme,2024-01-01,nps,9,",
    "acme,2024-01-01,nps,3,",
  ]);
  const loaded = await loadFiles(
    { "events.csv": "occurred_at,account_id,event\n", "surveys.csv": surveys },
    { sources: { events: { files: "events.csv" }, surveys: { files: "surveys.csv" } } },
  );
  expect(pick(await loaded.rows("surveys"), "score")).toEqual([[3], [9]]);
});

test("merges accounts through their aliases, in every input", async () => {
  const dir = await folderWith({
    "events.csv": rows([
      "occurred_at,account_id,event,user_id",
      "2024-01-01,acme-old,save,ann",
      "2024-01-02,acme-older,save,bob",
      "2024-01-03,acme,save,ann",
      "2024-01-03,beta,save,eve",
      "2024-01-09,acme,save,ann",
    ]),
    "accounts.csv": rows(["account_id,name,aliases", "acme,Acme,acme-old", "acme-old,Acme before,", "gone,Gone,"]),
    "tickets.csv": rows(["ticket_id,account_id,opened_at", "t1,acme-older,2024-01-02"]),
  });
  const loaded = await loadFrom(dir, {
    sources: {
      events: { files: "events.csv" },
      accounts: { files: "accounts.csv" },
      tickets: { files: "tickets.csv" },
    },
    aliases: { "acme-older": "acme-old", beta: "alpha" },
  });
  expect(pick(await loaded.rows("accounts"), "account_id", "name", "aliases", "listed")).toEqual([
    ["acme", "Acme", "acme-old|acme-older", true],
    ["alpha", "alpha", "beta", false],
    ["gone", "Gone", null, true],
  ]);
  expect(pick(await loaded.rows("account_weeks"), "account_id", "events", "active_users")).toEqual([
    ["acme", 3, 2],
    ["alpha", 1, 1],
  ]);
  expect(pick(await loaded.rows("tickets"), "ticket_id", "account_id")).toEqual([["t1", "acme"]]);
  const accounts = loaded.result.report.find(({ input }) => input === "accounts");
  expect(accounts).toMatchObject({ rows_read: 3, rows_used: 3, rows_quarantined: 0 });
});
