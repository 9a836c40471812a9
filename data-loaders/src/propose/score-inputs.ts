import type { InputName } from "@vitals/tables";
import { columnRules } from "./column-rules.ts";
import { contractRules } from "./contract-rules.ts";
import { type ColumnMatch, matchColumns } from "./match-columns.ts";
import { roleRules, type TableRole } from "./role-rules.ts";
import { type ColumnProfile, saidBy, type TableProfile } from "./table-profile.ts";
import { takeNamesakes, takeRowId } from "./take-columns.ts";

/** One way to see a table. */
export interface RoleMatch {
  role: TableRole;
  score: number;
  columns: Map<string, ColumnMatch>;
}

/** Found before others that could take their place: one word can be the event or its module. */
const mainColumns = ["account_id", "event", "start"];

/**
 * Every role that a table can have, likeliest first.
 *
 * @param least - roles that score less are left out
 * @param entity - a column that other tables name the same things by, for a table that names no account and no user
 */
export function rolesOf(table: TableProfile, entity: ColumnProfile | null = null, least = 3): RoleMatch[] {
  const said = saidBy(table);
  return Object.entries(roleRules)
    .flatMap(([role, { named, needs, weigh }]) => {
      const rules = role === "contracts" ? contractRules : (columnRules[role as InputName] ?? {});
      const columns = matchColumns(table.columns, rules, [...needs, ...mainColumns]);
      if (entity && !columns.has("account_id") && !columns.has("user_id")) {
        columns.set(role === "events" ? "user_id" : "account_id", { column: entity, strength: 0.4 });
      }
      if (role === "events") takeRowId(columns, table);
      if (!needs.every((name) => columns.has(name))) return [];
      if (role !== "contracts") takeNamesakes(columns, table, role as InputName);
      const strengths = [...columns].map(([name, { strength }]) => (needs.includes(name) ? 2 : 0.5) * strength);
      const hit = named.split(" ").some((meaning) => said.has(meaning)) ? 3 : 0;
      const score = strengths.reduce((a, b) => a + b, 0) / Math.max(1, needs.length / 2) + hit + weigh(table, columns);
      return [{ role: role as TableRole, score, columns }];
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score);
}
