import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Proposal } from "@vitals/data-loaders";
import { writeSample } from "@vitals/data-loaders/sample";
import { describeEngines, type RunningEngine, type TestEngine } from "@vitals/data-loaders/test/servers/engines";
import { fillWarehouse, schemas } from "@vitals/data-loaders/test/servers/warehouse";
import { beforeAll, expect, it } from "vitest";

const program = fileURLToPath(import.meta.resolve("@vitals/cli/bin/vitals.js"));
const secret = "hunter2secret";

describeEngines("vitals init on a database", (engine) => {
  let dir: string;
  let server: RunningEngine;
  let url: string;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "vitals-init-server-"));
    const sample = join(dir, "sample");
    await writeSample(sample, { accounts: 120, weeks: 60 });
    server = await engine.start();
    await fillWarehouse(engine, server, { sample, unrelated: 200 });
    url = await readerOf(engine, server);
    return async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    };
  });

  const vitals = (folder: string, ...args: string[]) => run(folder, args, { WAREHOUSE_URL: url });

  it("finds the company's tables among hundreds, and writes what check and build pass with no edit", async () => {
    const folder = mkdtempSync(join(dir, "ours-"));
    const { code, stdout } = await vitals(folder, "init", "--connection", "WAREHOUSE_URL", "--json", "--zone", "UTC");
    expect(code).toBe(0);
    const proposal = JSON.parse(stdout) as Proposal;
    const roles = proposal.tables.flatMap(({ title, role }) => (role ? [[title, role]] : []));
    expect(Object.fromEntries(roles)).toEqual({
      "billing.entitlements": "modules",
      "billing.seat_history": "seats",
      "crm.customer_directory": "accounts",
      "crm.people": "users",
      "crm.renewals_and_losses": "outcomes",
      "product.app_activity_log": "events",
      "research.survey_answers": "surveys",
      "support.interactions": "touchpoints",
      "support.tickets_export": "tickets",
    });
    expect(proposal.sources.find(({ input }) => input === "events")).toMatchObject({
      connection: "warehouse",
      table: "product.app_activity_log",
      columns: { occurred_at: "ts", account_id: "org_id", event: "action" },
    });
    const checked = await vitals(folder, "check", "--json", "--as-of", "2026-11-15");
    expect(JSON.parse(checked.stdout).problems).toEqual([]);
    const built = await vitals(folder, "build", "--as-of", "2026-11-15", "--out", join(folder, "site"));
    expect([0, 10]).toContain(built.code);
    expect(existsSync(join(folder, "site", "index.html"))).toBe(true);
    const written = readdirSync(folder).filter((name) => /\.(ts|csv)$/.test(name));
    const texts = [
      ...written.map((name) => readFileSync(join(folder, name), "utf8")),
      stdout,
      built.stdout,
      built.stderr,
    ];
    expect(texts.filter((text) => text.includes(secret) || text.includes("127.0.0.1"))).toEqual([]);
    // It reads, checks and builds one after the other.
  }, 900_000);

  it("looks at what it is told to look at, and names what is not there", async () => {
    const folder = mkdtempSync(join(dir, "some-"));
    const told = await vitals(
      folder,
      "init",
      "--connection",
      "WAREHOUSE_URL",
      "--json",
      "crm.*",
      "product",
      "crm.peple",
    );
    const { tables, problems } = JSON.parse(told.stdout) as Proposal;
    expect(tables.map(({ title }) => title)).toEqual([
      "crm.customer_directory",
      "crm.people",
      "crm.renewals_and_losses",
      "product.app_activity_log",
    ]);
    expect(problems).toEqual([
      "no table crm.peple (did you mean crm.people?): GRANT SELECT on it to the role that reads",
    ]);
  });

  it("says what would be an event where no table is, and writes nothing", async () => {
    const folder = mkdtempSync(join(dir, "none-"));
    const { code, stderr } = await vitals(folder, "init", "--connection", "WAREHOUSE_URL", "erp.part_6");
    expect(code).toBe(1);
    expect(stderr).toContain("no table looks like events");
    expect(stderr).toContain("vitals init --connection WAREHOUSE_URL TABLE…");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("names the connection and the way out, and never the address, where the server refuses", async () => {
    const folder = mkdtempSync(join(dir, "refused-"));
    const { port } = new URL(url);
    const dead = await run(folder, ["init", "--connection", "WAREHOUSE_URL"], {
      WAREHOUSE_URL: url.replace(port, "1"),
    });
    expect(dead.stderr).toMatch(/connection warehouse: /);
    expect(dead.stderr).not.toContain(secret);
    const pasted = await run(folder, ["init", "--connection", url], {});
    expect(pasted.stderr).toContain("takes the name of an environment variable");
    const unset = await run(folder, ["init", "--connection", "NOWHERE_URL"], {});
    expect(unset.stderr).toContain("environment variable is not set: NOWHERE_URL");
    for (const { stderr, code } of [pasted, unset]) expect([code, stderr.includes(secret)]).toEqual([2, false]);
  });
});

/** A role that may read and nothing else, as the documentation says to make it. */
async function readerOf(engine: TestEngine, server: RunningEngine): Promise<string> {
  if (engine.name !== "postgres") return server.url;
  await server.run(`CREATE ROLE vitals_reader LOGIN PASSWORD '${secret}'`);
  for (const schema of schemas) {
    await server.run(
      `GRANT USAGE ON SCHEMA ${schema} TO vitals_reader; GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO vitals_reader`,
    );
  }
  return server.url.replace(/\/\/[^@]*@/, `//vitals_reader:${secret}@`);
}

function run(
  cwd: string,
  args: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
