import type { Engine } from "../engine/open-engine.ts";
import type { GroupedEvents } from "./grouped-events.ts";

/**
 * Makes the types `account_ids`, `user_ids`, `event_names` and `module_ids`: numbers that stand for the texts of events, in
 * the order of the texts, so that sorting by either is the same.
 *
 * They may hold more texts than good events bear: those of rows that cannot be used, and of aliases and the catalogue.
 */
export async function createCodes(engine: Engine, grouped: GroupedEvents | null): Promise<void> {
  const relations = ["clean_events", ...(grouped ? [grouped.cells] : [])];
  const borne = (column: string) => relations.map((from) => `SELECT DISTINCT ${column} AS text FROM ${from}`);
  const types = {
    account_ids: [...borne("account_id"), "SELECT account_id AS text FROM account_aliases"],
    user_ids: borne("user_id"),
    event_names: [...borne("event"), "SELECT event AS text FROM catalogue_known"],
    module_ids: [...borne("module"), "SELECT module AS text FROM catalogue_known"],
  };
  for (const [name, selects] of Object.entries(types)) {
    // No good row holds a NUL character.
    await engine.run(`CREATE OR REPLACE TABLE different_texts AS
      SELECT DISTINCT text FROM (${selects.join(" UNION ALL ")}) WHERE text IS NOT NULL AND NOT contains(text, chr(0))`);
    const [counted] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM different_texts");
    const type = codesOf(counted?.n ?? 0);
    await engine.run(`CREATE TYPE ${name} AS ${type}`);
  }
  await engine.run("DROP TABLE different_texts");
  await engine.run("ALTER TABLE catalogue_known ALTER event TYPE event_names");
}

function codesOf(texts: number): string {
  // Some operators of the engine refuse a type without any text.
  return texts === 0 ? "ENUM ('')" : "ENUM (SELECT text FROM different_texts ORDER BY text)";
}
