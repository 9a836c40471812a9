import { factTables } from "@vitals/tables";
import { expect, test } from "vitest";
import { loadFiles, pick } from "./loading.ts";

// Monday 2024-01-01; the event of 2024-01-15 is in a week that is not over, so the report week is that of 2024-01-08.
const events = `occurred_at,account_id,event,user_id,module,quantity
2024-01-01 10:00,acme,design.create,ann,design,2
2024-01-01 11:00,acme,design.create,bob,design,
2024-01-02 09:00,acme,login,ann,,1
2024-01-09 09:00,acme,route.run,ann,,5
2024-01-15 09:00,acme,route.run,ann,,5
2024-01-10 09:00,zeta,design.create,,design,1
`;
const catalogue = {
  rules: [
    { event: "design.*", kind: "output", group: "design" },
    { event: "route.*", kind: "output", module: "routing", group: "field" },
    { event: "login", kind: "presence" },
  ],
} as const;

test("makes weekly rows of events, with empty values where nothing can be said", async () => {
  const loaded = await loadFiles({ "events.csv": events }, { catalogue: { rules: [...catalogue.rules] } });
  expect(
    pick(
      await loaded.rows("account_weeks"),
      ...["account_id", "week", "output", "output_events", "output_days", "events", "active_users"],
      ...["producing_users", "new_users", "new_producing_users", "commands", "effective_commands", "modules"],
    ),
  ).toEqual([
    ["acme", "2024-01-01", 3, 2, 1, 3, 2, 2, 2, 2, 1, 1, 1],
    ["acme", "2024-01-08", 5, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1],
    ["zeta", "2024-01-08", 1, 1, 1, 1, null, null, null, null, 1, 1, 1],
  ]);
});

test("counts over four weeks what is different in them", async () => {
  const loaded = await loadFiles({ "events.csv": events }, { catalogue: { rules: [...catalogue.rules] } });
  expect(
    pick(
      await loaded.rows("account_weeks"),
      ...[
        "account_id",
        "week",
        "producing_users_4w",
        "commands_4w",
        "groups_4w",
        "effective_commands_4w",
        "modules_4w",
      ],
    ),
  ).toEqual([
    ["acme", "2024-01-01", 2, 1, 1, 1, 1],
    ["acme", "2024-01-08", 2, 2, 2, 1.889882, 2],
    ["zeta", "2024-01-08", null, 1, 1, 1, 1],
  ]);
});

test("groups events by command with the module of the event, else of the catalogue", async () => {
  const loaded = await loadFiles({ "events.csv": events }, { catalogue: { rules: [...catalogue.rules] } });
  expect(
    pick(await loaded.rows("command_weeks"), "account_id", "week", "event", "module", "events", "quantity", "users"),
  ).toEqual([
    ["acme", "2024-01-01", "design.create", "design", 2, 3, 2],
    ["acme", "2024-01-01", "login", null, 1, 1, 1],
    ["acme", "2024-01-08", "route.run", "routing", 1, 5, 1],
    ["zeta", "2024-01-08", "design.create", "design", 1, 1, null],
  ]);
});

test("groups events by user, with the days of output as bits", async () => {
  const loaded = await loadFiles({ "events.csv": events }, { catalogue: { rules: [...catalogue.rules] } });
  expect(
    pick(
      await loaded.rows("user_weeks"),
      ...["account_id", "user_id", "week", "events", "working_events", "output_events", "output", "commands"],
      "output_day_mask",
    ),
  ).toEqual([
    ["acme", "ann", "2024-01-01", 2, 1, 1, 2, 1, 1],
    ["acme", "ann", "2024-01-08", 1, 1, 1, 5, 1, 2],
    ["acme", "bob", "2024-01-01", 1, 1, 1, 1, 1, 1],
    ["zeta", null, "2024-01-08", 1, 1, 1, 1, 1, 4],
  ]);
});

test("says the window, and accounts for every row", async () => {
  const loaded = await loadFiles({ "events.csv": events });
  expect(await loaded.rows("window")).toEqual([
    {
      first_week: "2024-01-01",
      last_week: "2024-01-08",
      newest_week: "2024-01-08",
      time_zone: "UTC",
      generation: loaded.result.generation,
    },
  ]);
  expect(loaded.report("events")).toMatchObject({
    status: "fresh",
    rows_read: 6,
    rows_used: 5,
    rows_outside: 1,
    rows_after_window: 1,
    rows_quarantined: 0,
    first_at: Date.UTC(2024, 0, 1, 10),
    last_at: Date.UTC(2024, 0, 10, 9),
  });
});

test("lists the newest events of each account, the newest first", async () => {
  const loaded = await loadFiles({ "events.csv": events });
  expect(pick(await loaded.rows("recent_events"), "account_id", "position", "occurred_at", "event")).toEqual([
    ["acme", 1, "2024-01-09 09:00:00", "route.run"],
    ["acme", 2, "2024-01-02 09:00:00", "login"],
    ["acme", 3, "2024-01-01 11:00:00", "design.create"],
    ["acme", 4, "2024-01-01 10:00:00", "design.create"],
    ["zeta", 1, "2024-01-10 09:00:00", "design.create"],
  ]);
});

test("lists accounts that only events name", async () => {
  const loaded = await loadFiles(
    { "events.csv": events, "accounts.csv": "account_id,name,seats\nacme,Acme Ltd,10\nidle,Idle,3\n" },
    { sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } } },
  );
  expect(
    pick(
      await loaded.rows("accounts"),
      "account_id",
      "slug",
      "name",
      "seats",
      "listed",
      "first_event_on",
      "last_event_on",
    ),
  ).toEqual([
    ["acme", "acme", "Acme Ltd", 10, true, "2024-01-01", "2024-01-09"],
    ["idle", "idle", "Idle", 3, true, null, null],
    ["zeta", "zeta", "zeta", null, false, "2024-01-10", "2024-01-10"],
  ]);
});

test("writes every fact table, absent inputs as empty tables of the right columns", async () => {
  const loaded = await loadFiles({ "events.csv": events });
  for (const name of Object.keys(factTables) as (keyof typeof factTables)[]) {
    const rows = await loaded.rows(name);
    if (["tickets", "surveys", "touchpoints", "outcomes", "seats", "modules", "users", "calendar"].includes(name)) {
      expect(rows, name).toEqual([]);
    } else if (name !== "quarantine_reasons" && name !== "source_findings")
      expect(rows.length, name).toBeGreaterThan(0);
  }
});
