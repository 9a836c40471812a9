import { describe, expect, test } from "vitest";
import { csv, day, proposalFor, sourceFor } from "./proposing.ts";

const at = (i: number) => `${day(i % 90)} ${10 + (i % 8)}:15:00`;

describe("customers that no column calls so", () => {
  test("are what several files name by one column", async () => {
    const logs = csv(
      "msno,date,num_25,num_100",
      600,
      (i) => `m${i % 20}=,${day(i % 90).replaceAll("-", "")},${i % 3},${i % 9}`,
    );
    const members = csv("msno,city,registration_init_time", 20, (i) => `m${i}=,${i % 4},2016010${1 + (i % 9)}`);
    const proposal = await proposalFor({ "user_logs.csv": logs, "members.csv": members });
    expect(sourceFor(proposal, "events")?.query).toContain("user_logs.msno as account_id");
    expect(sourceFor(proposal, "accounts")?.columns).toEqual({
      account_id: "msno",
      started_on: "registration_init_time",
    });
  });

  test("are found through the project that somebody worked on", async () => {
    const proposal = await proposalFor({
      "tasks.csv": csv("id,project_id,creator_id,created_at", 600, (i) => `${i},${i % 30},${i % 40},${at(i)}`),
      "projects.csv": csv("id,organization_id,name", 30, (i) => `${i},${i % 12},Project ${i}`),
      "organizations.csv": csv("id,name,created_at", 12, (i) => `${i},Company ${i},${at(i)}`),
    });
    expect(sourceFor(proposal, "events")?.query).toMatch(/link\.id = tasks\.project_id|link\.id = tasks\.creator_id/);
    expect(sourceFor(proposal, "accounts")?.columns.account_id).toBe("id");
  });

  test("are named in tickets by the name that the accounts have", async () => {
    const proposal = await proposalFor({
      "usage.csv": csv("account_id,time,action", 300, (i) => `a${i % 12},${at(i)},report_created`),
      "accounts.csv": csv("account_id,account_name,plan", 12, (i) => `a${i},Company ${i},pro`),
      "tickets.csv": csv(
        "ticket_id,organization,created_at,priority",
        60,
        (i) => `t${i},Company ${i % 12},${at(i)},high`,
      ),
    });
    expect(sourceFor(proposal, "tickets")?.query).toContain("link.account_id");
  });
});

test("what one table says of each account, over and over, makes the accounts", async () => {
  const proposal = await proposalFor({
    "export.csv": csv(
      "event_ts,event_uuid,account_id,account_name,account_plan,account_arr,user_email,event_name",
      300,
      (i) => `${at(i)},e${i},a${i % 12},Company ${i % 12},pro,${1000 + (i % 12)},u${i % 40}@x.io,report_created`,
    ),
  });
  expect(sourceFor(proposal, "accounts")?.found).toEqual(["account_id", "name", "plan", "annual_value"]);
  expect(sourceFor(proposal, "events")?.columns.event_id).toBe("event_uuid");
});

test("what was measured is not counted, and seats of each day are seats", async () => {
  const proposal = await proposalFor({
    "daily.csv": csv(
      "snapshot_date,tenant_id,seats_purchased,active_users,documents_created,api_calls,storage_gb,error_rate",
      400,
      (i) => `${day(Math.floor(i / 10))},t${i % 10},${5 + (i % 10)},${i % 4},${i % 7},${i % 90},${i % 11},0.${i % 9}`,
    ),
  });
  expect(proposal.events.map(({ event }) => event).sort()).toEqual(["api_calls", "documents_created"]);
  expect(sourceFor(proposal, "seats")?.query).toContain("daily.tenant_id as account_id");
});

test("trips with an id of their own are acts, and nothing about them is an event or a contract", async () => {
  const trips = csv(
    "trip_id,provider_id,device_id,vehicle_type,trip_distance,start_time,end_time",
    600,
    (i) => `t${i},p${i % 10},d${i % 60},scooter,${i * 7},${1_700_000_000_000 + i * 6e6},${1_700_000_900_000 + i * 6e6}`,
  );
  expect(sourceFor(await proposalFor({ "trips.csv": trips }), "events")?.columns).toEqual({
    occurred_at: "start_time",
    account_id: "provider_id",
    event: { value: "trips" },
    user_id: "device_id",
    event_id: "trip_id",
  });
});

describe("files of other languages and other encodings", () => {
  test("Japanese names", async () => {
    const proposal = await proposalFor({
      "利用ログ.csv": csv(
        "日時,顧客ID,ユーザーID,操作",
        300,
        (i) => `${at(i)},K${i % 9},u${i % 30},${["ログイン", "見積作成", "検索"][i % 3]}`,
      ),
      "顧客一覧.csv": csv(
        "顧客ID,会社名,業種,年間契約額,ライセンス数",
        9,
        (i) => `K${i},株式会社${i},製造,${i}0000,${i + 2}`,
      ),
    });
    expect(sourceFor(proposal, "events")?.columns).toEqual({
      occurred_at: "日時",
      account_id: "顧客ID",
      event: "操作",
      user_id: "ユーザーID",
    });
    expect(sourceFor(proposal, "accounts")?.found).toEqual(["account_id", "name", "segment", "annual_value", "seats"]);
    expect(new Map(proposal.events.map(({ event, kind }) => [event, kind]))).toEqual(
      new Map([
        ["ログイン", "presence"],
        ["見積作成", "output"],
        ["検索", "use"],
      ]),
    );
  });

  test("text that is not UTF-8 is read as what it is, and the guess is told", async () => {
    const journal = csv(
      "Horodatage;Code client;Action",
      300,
      (i) => `${day(i % 90)};C${i % 9};${["Création devis", "Connexion"][i % 2]}`,
    );
    const proposal = await proposalFor({ "journal.csv": Buffer.from(journal, "latin1") });
    expect(sourceFor(proposal, "events")?.traits).toEqual({ encoding: "windows-1252" });
    expect(proposal.events.map(({ event, kind }) => [event, kind])).toEqual([
      ["Connexion", "presence"],
      ["Création devis", "output"],
    ]);
    expect(proposal.findings.unsure[0]?.guess).toBe("journal is not UTF-8 and is read as windows-1252");
  });

  test("a file without a header has columns by their places", async () => {
    const bare = csv(
      `${at(1)},acct-1,u2,invoice_sent,1`,
      300,
      (i) => `${at(i)},acct-${i % 9},u${i % 30},invoice_sent,${i % 3}`,
    );
    const events = sourceFor(await proposalFor({ "events.csv": bare }), "events");
    expect(events?.traits.header).toHaveLength(5);
    expect(events?.columns).toMatchObject({ occurred_at: "column_1", account_id: "column_2", user_id: "column_3" });
  });
});
