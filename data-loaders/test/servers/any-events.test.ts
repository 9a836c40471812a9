import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { load } from "../../src/index.ts";
import { configOf } from "../loading.ts";
import { anyEvents, present } from "./any-events.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { differences } from "./facts-of.ts";
import { sameTextRows } from "./same-rows.ts";

describeEngines("any events", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-any-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  it("give the same facts as files and on a server, byte for byte, and every row is accounted for", async () => {
    const accounts = {
      columns: { account_id: "VARCHAR", aliases: "VARCHAR" },
      rows: [{ account_id: "acme", aliases: "old-acme" }],
    };
    const catalogue = {
      columns: { event: "VARCHAR", kind: "VARCHAR", module: "VARCHAR" },
      rows: [{ event: "save", kind: "output", module: "m15" }],
    };
    await fc.assert(
      fc.asyncProperty(anyEvents, async ({ events, timeZone, since }) => {
        const into = await mkdtemp(join(dir, "rows-"));
        const config = configOf({
          timeZone,
          ...(since ? { since } : {}),
          sources: { events: { files: "events.parquet" } },
        });
        const configs = await sameTextRows(config, { events, accounts, catalogue }, { into, engine, server });
        const options = { configDir: dir, now: new Date(present) };
        const files = await load(configs.files, { ...options, stateDir: join(into, "from-files") });
        const there = await load(configs.server, { ...options, stateDir: join(into, "from-server") });
        expect(await differences(files.factsDir, there.factsDir)).toEqual({});
        await rm(into, { recursive: true });
      }),
      { numRuns: Number(process.env.VITALS_RUNS ?? 12), endOnFailure: true },
    );
  });
});
