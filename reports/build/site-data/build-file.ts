import { createHash } from "node:crypto";
import { catalog } from "@vitals/metrics";
import { isoWeekOf, weekNumber } from "@vitals/tables";
import type { Site } from "../../src/components/site-file.js";
import { rowsOf, type Tables } from "./columns.ts";

/** What was built from what: generation of the facts, week, definitions, ages. Holds no clock, so equal input gives equal bytes. */
export function buildFile(facts: Tables, site: Site) {
  const window = rowsOf<{ generation: string }>(facts.window).next().value as { generation: string } | undefined;
  const week = site.lastWeek === null ? null : isoWeekOf(weekNumber(site.lastWeek));
  return {
    generation: window?.generation ?? null,
    asOf: site.asOf ?? null,
    week: week ? `${week.year}-W${String(week.week).padStart(2, "0")}` : null,
    definitions: definitionHash(),
    generated: site.generated,
    accounts: site.accounts,
    sources: site.sources,
  };
}

/** Names the set of definitions: changes when any is added, retired or gets a new version. */
function definitionHash(): string {
  const all = [catalog.bands, ...catalog.components, ...catalog.signals, ...catalog.alarms, ...catalog.opportunities];
  const text = all.map(({ id, version, status }) => `${id} ${version} ${status}`).join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
