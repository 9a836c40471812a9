import { describe, expect, test } from "vitest";
import { clickhouseEngine } from "./clickhouse-engine.ts";
import { postgresEngine } from "./postgres-engine.ts";

/** An engine that the shared suite runs against. */
export interface TestEngine {
  name: "postgres" | "clickhouse";
  /** Why it cannot be started here; null when it can. */
  whyMissing: string | null;
  start(): Promise<RunningEngine>;
}

/** An engine that runs for the length of a suite. */
export interface RunningEngine {
  /** The address of a role that may do everything. */
  url: string;
  /**
   * Makes a table of a CSV file as `Session.copy` writes one, replacing what bore its name.
   *
   * @param columns - names and DuckDB types
   */
  createTable(name: string, columns: Record<string, string>, csv: string): Promise<void>;
  /** Runs a statement of the engine's own, on every server of it. */
  run(statement: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Every engine that a connection may name; each passes the same suites. */
const engines: readonly TestEngine[] = [postgresEngine, clickhouseEngine];

/**
 * Runs a suite against every engine, or those that are named.
 *
 * An engine that is not installed is skipped and named; in CI it fails, because there it must be.
 */
export function describeEngines(
  title: string,
  suite: (engine: TestEngine) => void,
  names: readonly TestEngine["name"][] = engines.map(({ name }) => name),
): void {
  for (const engine of engines.filter(({ name }) => names.includes(name))) {
    const missing = engine.whyMissing ?? "";
    describe.skipIf(missing !== "")(`${title}, ${engine.name}${missing && ` (skipped: ${missing})`}`, () =>
      suite(engine),
    );
    if (missing !== "" && process.env.CI) test(`${engine.name} is installed in CI`, () => expect(missing).toBe(""));
  }
}
