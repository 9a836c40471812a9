import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eventsInput } from "@vitals/tables";
import type { SourceConfig } from "@vitals/tables/config";
import { type Engine, openEngine } from "../../src/engine/open-engine.ts";
import { openSessions } from "../../src/servers/sessions.ts";
import { type StagedServer, stageServer } from "../../src/servers/stage-server.ts";
import { configOf } from "../loading.ts";
import type { RunningEngine, TestEngine } from "./engines.ts";
import { urlVariable } from "./same-rows.ts";

/** Connection settings that a test changes. */
export interface ConnectionChange {
  url?: string;
  connectSeconds?: number;
  querySeconds?: number;
  retries?: number;
}

/** A configuration whose events come from a server. */
export function serverConfig(
  { name }: TestEngine,
  server: RunningEngine,
  source: SourceConfig,
  { url, ...change }: ConnectionChange = {},
) {
  process.env[urlVariable] = url ?? server.url;
  const there = { engine: name, url: { env: urlVariable }, retries: 0, ...change };
  return configOf({ connections: { there }, sources: { events: { connection: "there", ...source } } as never });
}

/** Reads events from a server as far as the rows that the cleaning would see, and does something with them. */
export async function staged<T>(
  engine: TestEngine,
  server: RunningEngine,
  source: SourceConfig,
  work: (staged: StagedServer, duck: Engine) => Promise<T>,
  { firstWaitMs = 1, ...change }: ConnectionChange & { firstWaitMs?: number } = {},
): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), "vitals-staged-"));
  const config = serverConfig(engine, server, source, change);
  const duck = await openEngine(scratch, {});
  const sessions = openSessions(config, process.env, firstWaitMs);
  try {
    const wanted = { input: "events" as const, table: eventsInput, config, sessions, isGrouped: true };
    const now = new Date("2024-03-01T12:00:00Z");
    const events = config.sources.events as SourceConfig;
    return await work(await stageServer(duck, { ...wanted, source: events, now }), duck);
  } finally {
    await sessions.close();
    duck.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** What is wrong with a source, in the words a person reads. */
export function problemsOf(
  engine: TestEngine,
  server: RunningEngine,
  source: SourceConfig,
  change: ConnectionChange = {},
): Promise<string[]> {
  return staged(engine, server, source, async ({ problems }) => problems, change);
}
