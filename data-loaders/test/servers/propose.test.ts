import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { factTables } from "@vitals/tables";
import { presetPlaces } from "@vitals/tables/config";
import { beforeAll, expect, it } from "vitest";
import { knownExports, load, type Proposal, propose, readFacts, withConnection } from "../../src/index.ts";
import { configOf } from "../loading.ts";
import { tableRows } from "../table-rows.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { asTyped, presetTable } from "./preset-table.ts";
import { urlVariable } from "./same-rows.ts";

const day = (i: number) => new Date(Date.UTC(2026, 2, 2 + i)).toISOString().slice(0, 10);

describeEngines("a configuration proposed from a database", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-proposed-"));
    server = await engine.start();
    process.env[urlVariable] = server.url;
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  async function table(name: string, columns: Record<string, string>, count: number, row: (i: number) => string) {
    const csv = join(dir, "rows.csv");
    await writeFile(csv, Array.from({ length: count }, (_, i) => `${row(i)}\n`).join(""));
    await server.createTable(name, columns, csv);
  }

  const proposed = (...wanted: string[]): Promise<Proposal> =>
    withConnection(
      { name: "ours", engine: engine.name, variable: urlVariable, wanted },
      { scratchDir: join(dir, "scratch") },
      (sampled) => propose(sampled, { roles: new Map(), timeZone: "UTC" }, knownExports),
    );

  /** Rows that came, in how many groups, and the accounts that they are of. */
  async function loaded({ sources }: Proposal) {
    const given = sources.map(({ input, found: _found, reasons: _reasons, traits, ...source }) => [
      input,
      { ...source, ...traits },
    ]);
    const connections = { ours: { engine: engine.name, url: { env: urlVariable }, retries: 0 } };
    const config = configOf({ connections, timeZone: "UTC", sources: Object.fromEntries(given) } as never);
    const stateDir = await mkdtemp(join(dir, "state-"));
    const result = await load(config, { configDir: dir, stateDir, now: new Date("2026-06-30T12:00:00Z") });
    const { accounts } = await readFacts(result.factsDir, ["accounts"]);
    const report = result.report.find(({ input }) => input === "events");
    const rows = await tableRows(factTables.accounts, accounts);
    return { accounts: rows.length, read: report?.rows_read, setAside: report?.rows_quarantined };
  }

  /** What people did, and who they are. */
  async function log() {
    await table("people", { id: "BIGINT", organization_id: "VARCHAR", email: "VARCHAR" }, 40, (i) =>
      [i, `org ${i % 8}`, `p${i}@x.com`].join(","),
    );
    const names = ["report.created", "page.viewed", "login"];
    await table(
      "audit log",
      {
        userId: "INTEGER",
        action: "VARCHAR",
        created_on: "DATE",
        created_at: "TIMESTAMP WITH TIME ZONE",
        props: "JSON",
      },
      4000,
      (i) =>
        [i % 40, names[i % 3], day(i % 77), `${day(i % 77)} 08:00:00+00`, `"{""module"":""m${i % 2}""}"`].join(","),
    );
  }

  it("finds the account of an event through its user, in one query of the server", async () => {
    await log();
    const proposal = await proposed("*.audit log", "*.people");
    const events = proposal.sources.find(({ input }) => input === "events");
    expect(events).toMatchObject({ connection: "ours", columns: {} });
    expect(events?.tables).toBeUndefined();
    expect(events?.query).toContain("created_at as occurred_at");
    expect(events?.found).toEqual(
      engine.name === "postgres"
        ? ["occurred_at", "account_id", "event", "user_id", "module"]
        : ["occurred_at", "account_id", "event", "user_id"],
    );
    expect(await loaded(proposal)).toEqual({ accounts: 8, read: 4000, setAside: 0 });
  });

  it.each([
    ["segment-warehouse", {}],
    ["posthog-events", {}],
    ["amplitude-export", {}],
    ["rudderstack-warehouse", { account_id: "context_traits_company_id" }],
    ["zendesk-tickets", {}],
    ["intercom-conversations", { account_id: "custom_attributes.company_id" }],
    ["jira-service-issues", {}],
    ["salesforce-accounts", {}],
    ["hubspot-companies", {}],
    ["stripe-subscriptions", {}],
    ["salesforce-opportunities", {}],
    ["hubspot-deals", {}],
  ] as const)("knows a table of %s by its fields", async (preset, columns) => {
    await log();
    await presetTable({ name: preset, kept: asTyped, table: "some export", dir, server });
    const isEvents = presetPlaces[preset].input === "events";
    const proposal = await proposed("*.some export", ...(isEvents ? [] : ["*.audit log"]));
    const source = proposal.sources.find(({ table }) => table?.endsWith("some export"));
    expect(source).toMatchObject({ preset, connection: "ours", columns });
  });

  it("takes the company's own accounts where Stripe's customers are beside them", async () => {
    await log();
    await table(
      "firms",
      { id: "VARCHAR", name: "VARCHAR", industry: "VARCHAR" },
      8,
      (i) => `org ${i},Firm ${i},Retail`,
    );
    await presetTable({ name: "stripe-subscriptions", kept: asTyped, table: "subscriptions", dir, server });
    const { sources } = await proposed("*.firms", "*.audit log", "*.subscriptions");
    expect(sources.find(({ input }) => input === "accounts")?.table).toMatch(/firms$/);
  });

  it("takes the accounts that events belong to where another system lists its own", async () => {
    await log();
    await table("people", { id: "BIGINT", organization_id: "VARCHAR", email: "VARCHAR" }, 40, (i) =>
      [i, `org ${i % 8}`, `p${i}@x.com`].join(","),
    );
    const columns = { id: "VARCHAR", name: "VARCHAR", industry: "VARCHAR" };
    await table("organizations", columns, 8, (i) => `org ${i},Firm ${i},Retail`);
    const richer = { ...columns, plan: "VARCHAR", owner: "VARCHAR" };
    await table("customers", richer, 90, (i) => `crm ${i},Lead ${i},Retail,team,Ines`);
    const { sources } = await proposed("*.organizations", "*.customers", "*.audit log", "*.people");
    expect(sources.find(({ input }) => input === "accounts")?.table).toMatch(/organizations$/);
  });

  it("counts an event once that a table of its own repeats", async () => {
    const id = (i: number) => `ajs-next-${String(i * 7919).padStart(12, "0")}`;
    const columns = { id: "VARCHAR", timestamp: "TIMESTAMP WITH TIME ZONE", context_group_id: "VARCHAR" };
    const named = { user_id: "VARCHAR", event: "VARCHAR", event_text: "VARCHAR" };
    const row = (i: number) => [id(i), `${day(i % 77)} 08:00:00+00`, `org ${i % 8}`, `u${i % 40}`].join(",");
    await table(
      "tracks",
      { ...columns, ...named },
      3000,
      (i) => `${row(i)},${i % 3 ? "saved,Saved" : "sent,Report Sent"}`,
    );
    await table(
      "report_sent",
      { ...columns, ...named, pages: "BIGINT" },
      1000,
      (i) => `${row(i * 3)},sent,Report Sent,3`,
    );
    const { sources, findings } = await proposed("*.tracks", "*.report_sent");
    expect(sources.find(({ input }) => input === "events")).toMatchObject({ preset: "segment-warehouse" });
    expect(findings.found.join()).toMatch(/report_sent repeats events of \w+\.tracks, so it is left out/);
  });
});
