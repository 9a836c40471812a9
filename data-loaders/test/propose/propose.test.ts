import { describe, expect, test } from "vitest";
import { csv, day, proposalFor, sourceFor } from "./proposing.ts";

const acts = ["report_created", "page_view", "search"];
const events = csv(
  "ts,org_id,actor,action,units",
  300,
  (i) => `${day(i % 90)}T08:00:00Z,o${i % 6},u${i % 20},${acts[i % 3]},${1 + (i % 4)}`,
);
const orgs = csv(
  "id,company,tier,arr_usd,seats,renewal_date",
  6,
  (i) => `o${i},Company ${i},pro,${1000 * i},5,2027-01-0${i + 1}`,
);

describe("from a folder of unknown files", () => {
  test("each file is found to be an input, with its columns", async () => {
    const proposal = await proposalFor({ "log.csv": events, "orgs.csv": orgs });
    expect(sourceFor(proposal, "events")).toMatchObject({
      files: "log.csv",
      columns: { occurred_at: "ts", account_id: "org_id", event: "action", user_id: "actor", quantity: "units" },
    });
    expect(sourceFor(proposal, "accounts")?.columns).toEqual({
      account_id: "id",
      name: "company",
      plan: "tier",
      annual_value: "arr_usd",
      renews_on: "renewal_date",
    });
    expect(proposal.currency.code).toBe("USD");
    expect(proposal.churn.kind).toBe("silence");
    expect(proposal.events.map(({ event, kind }) => [event, kind])).toEqual([
      ["page_view", "presence"],
      ["report_created", "output"],
      ["search", "use"],
    ]);
    expect(proposal.findings.found).toContain("100% of the accounts in log are in orgs");
  });

  test("ids decide which column names the account, where names mislead", async () => {
    const numbered = csv("id,external_ref,name", 6, (i) => `${100 + i},o${i},Company ${i}`);
    const proposal = await proposalFor({ "log.csv": events, "accounts.csv": numbered });
    expect(sourceFor(proposal, "accounts")?.columns.account_id).toBe("external_ref");
  });

  test("an account that events do not name is found through another file", async () => {
    const usage = csv(
      "subscription_id,usage_date,feature,usage_count",
      300,
      (i) => `s${i % 30},${day(i % 90)},f${i % 4},${i % 5}`,
    );
    const contracts = csv(
      "subscription_id,account_id,start_date,end_date,mrr",
      30,
      (i) => `s${i},a${i % 6},${day(0)},${i % 5 === 0 ? day(40) : ""},10`,
    );
    const proposal = await proposalFor({ "usage.csv": usage, "subscriptions.csv": contracts });
    const { query, files } = sourceFor(proposal, "events") ?? {};
    expect(files).toEqual({ usage: "usage.csv", subscriptions: "subscriptions.csv" });
    expect(query).toContain("link.id = usage.subscription_id");
    expect(sourceFor(proposal, "accounts")).toMatchObject({
      found: ["account_id", "annual_value", "started_on", "ended_on"],
    });
  });

  test("counts side by side become events with quantities", async () => {
    const wide = csv("account,day,logins,reports_created", 100, (i) => `a${i % 5},${day(i % 50)},${i % 3},${i % 2}`);
    const proposal = await proposalFor({ "daily.csv": wide });
    expect(sourceFor(proposal, "events")?.query).toContain("unnest(['logins', 'reports_created']) as event");
    expect(proposal.events.map(({ event, kind }) => [event, kind])).toEqual([
      ["logins", "presence"],
      ["reports_created", "output"],
    ]);
  });

  test("an id that different events share is not taken for the event's", async () => {
    const shared = csv(
      "event_id,time,account,action",
      300,
      (i) => `e${i === 7 ? 6 : i},${day(i % 90)}T08:00:00Z,a${i % 5},saved`,
    );
    const { sources, findings } = await proposalFor({ "events.csv": shared });
    expect(sources[0]?.found).not.toContain("event_id");
    expect(findings.unsure[0]?.guess).toContain("1 of 1 rows of events that repeat a event_id differ in other columns");
  });

  test("outcomes keep what we have a word for and leave the rest out", async () => {
    const fates = csv(
      "account_id,date,outcome",
      12,
      (i) => `o${i % 6},${day(i)},${["churned", "renewed", "active"][i % 3]}`,
    );
    const outcomes = sourceFor(await proposalFor({ "log.csv": events, "outcomes.csv": fates }), "outcomes");
    expect(outcomes?.query).toContain(
      "where outcomes.outcome in ('active', 'churned', 'renewed')".replace("'active', ", ""),
    );
    expect(outcomes?.columns).toEqual({});
  });
});

describe("files that are hard to read", () => {
  test("German names, semicolons, decimal commas and dots in dates", async () => {
    const kunden = csv(
      "Kundennummer;Firmenname;Jahreswert;Vertragsbeginn;Kündigungsdatum",
      6,
      (i) => `K${i};Firma ${i};1.${200 + i},50;1${i}.02.2024;${i === 2 ? "30.06.2026" : ""}`,
    );
    const nutzung = csv(
      "Zeitpunkt;Kunden-Nr.;Benutzer;Aktion",
      300,
      (i) =>
        `${10 + (i % 18)}.03.2026 08:${10 + (i % 50)};K${i % 6};b${i % 20};${["Anmeldung", "Angebot erstellt"][i % 2]}`,
    );
    const proposal = await proposalFor({ "Kunden.csv": kunden, "Nutzung.csv": nutzung });
    expect(sourceFor(proposal, "events")).toMatchObject({
      dateFormats: ["%d.%m.%Y %H:%M"],
      columns: { occurred_at: "Zeitpunkt", account_id: "Kunden-Nr.", user_id: "Benutzer", event: "Aktion" },
    });
    expect(sourceFor(proposal, "accounts")?.query).toContain(
      `'[^0-9.,-]', '', 'g'), '.', ''), ',', '.') as annual_value`,
    );
    expect(sourceFor(proposal, "accounts")?.found).toEqual([
      "account_id",
      "name",
      "annual_value",
      "started_on",
      "ended_on",
    ]);
  });

  test("parts of one table are read together, states of one list by the newest alone", async () => {
    const proposal = await proposalFor({
      "day/log-2026-03-02.csv": events,
      "day/log-2026-03-03.csv": events,
      "orgs_2025.csv": csv("id,company,arr_usd", 4, (i) => `o${i},Company ${i},5`),
      "orgs_2026.csv": orgs,
    });
    expect(sourceFor(proposal, "events")?.files).toEqual(["day/log-2026-03-02.csv", "day/log-2026-03-03.csv"]);
    expect(sourceFor(proposal, "accounts")?.files).toBe("orgs_2026.csv");
    expect(proposal.problems).toEqual([
      "an older file like orgs_2026.csv: the same id again, so only the newest is read",
    ]);
  });

  test("names that tell nothing are made up for by what the columns hold", async () => {
    const bare = csv("c1,c2,c3,c4", 400, (i) => `${day(i % 60)}T08:00:00Z,u${i % 40},o${i % 8},${acts[i % 3]}`);
    const proposal = await proposalFor({ "x.csv": bare });
    expect(sourceFor(proposal, "events")?.columns).toEqual({
      occurred_at: "c1",
      account_id: "c3",
      event: "c4",
      user_id: "c2",
    });
    expect(proposal.findings.unsure[0]?.guess).toContain("no file looks like events");
  });

  test("nothing is proposed for events where no file has any, and each file left out has its reason", async () => {
    const proposal = await proposalFor({
      "orgs.csv": orgs,
      "cut.csv.gz": new Uint8Array([0x1f, 0x8b, 8, 0, 0]),
      "none.csv": "",
    });
    expect(sourceFor(proposal, "events")).toBeUndefined();
    expect(proposal.problems).toEqual(["cut.csv.gz cannot be read: unexpected end of file", "none.csv is empty"]);
  });
});

test("what a person decides wins over every guess", async () => {
  const answers = { roles: new Map([["orgs", null]]), title: "Ours", currency: "SEK", output: ["search"] };
  const proposal = await proposalFor({ "log.csv": events, "orgs.csv": orgs }, answers);
  expect(sourceFor(proposal, "accounts")).toBeUndefined();
  expect(proposal).toMatchObject({ title: "Ours", currency: { code: "SEK" } });
  expect(proposal.events.map(({ event, kind }) => [event, kind])).toEqual([
    ["page_view", "presence"],
    ["report_created", "use"],
    ["search", "output"],
  ]);
});

test("a file whose name says that it was derived teaches the benchmarks nothing", async () => {
  expect((await proposalFor({ "log.csv": events, "orgs_estimated.csv": orgs })).derived).toEqual(["orgs_estimated"]);
});
