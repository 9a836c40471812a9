import { catalogueInput } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { engineType } from "../clean/clean-select.ts";
import { createTable } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import type { GroupedEvents } from "../events/grouped-events.ts";
import { ruleFinder } from "./rule-for-event.ts";

/**
 * Makes `catalogue_known`: what is known about every command that a row or a rule names or an event bears.
 *
 * A row of the catalogue input wins, then the first rule that fits; a command that neither knows counts as `use`.
 * `is_named` tells commands that the catalogue names itself from those that only events bear; `group_place` numbers the
 * groups.
 */
export async function createCatalogue(engine: Engine, config: Config, grouped: GroupedEvents | null): Promise<void> {
  const columns = catalogueInput.columns.map((column) => identifier(column.name));
  const listed = await engine.rows<{ event: string }>("SELECT event FROM catalogue_input");
  const bearers = ["clean_events", ...(grouped ? [grouped.cells] : [])];
  // No good row holds a NUL character, and no code stands for a text with one.
  const borne = await engine.rows<{ event: string }>(
    bearers.map((rows) => `SELECT DISTINCT event FROM ${rows} WHERE NOT contains(event, chr(0))`).join(" UNION "),
  );
  const rules = config.catalogue.rules;
  const findRule = ruleFinder(rules);
  const inRows = new Set(listed.map(({ event }) => event));
  const inRules = new Set(rules.map(({ event }) => event).filter((event) => !event.includes("*")));
  const others = new Set([...inRules, ...borne.map(({ event }) => event)].filter((event) => !inRows.has(event)));
  const rows = Array.from(others, (event) => {
    const rule = findRule(event);
    return { kind: "use", ...rule, event, origin: rule ? "rule" : "unknown", is_named: inRules.has(event) };
  });
  const types = catalogueInput.columns.map((column) => [column.name, engineType(column)]);
  await createTable(
    engine,
    "catalogue_found",
    { ...Object.fromEntries(types), origin: "VARCHAR", is_named: "BOOLEAN" },
    rows,
  );
  await engine.run(`CREATE TABLE catalogue_known AS
    SELECT *, CASE WHEN "group" IS NOT NULL THEN (dense_rank() OVER (ORDER BY "group"))::INTEGER - 1 END AS group_place
    FROM (
      SELECT ${columns.join(", ")}, 'row' AS origin, true AS is_named FROM catalogue_input
      UNION ALL SELECT ${columns.join(", ")}, origin, is_named FROM catalogue_found
    )`);
}
