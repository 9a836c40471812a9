import { createHash } from "node:crypto";
import { definitionsText } from "@vitals/metrics";
import { isoWeekOf, weekNumber } from "@vitals/tables";
import type { Site } from "../../src/components/site-file.js";
import { rowsOf, type Tables } from "./columns.ts";
import type { LedgerRecord } from "./ledger-record.ts";
import { versions } from "./versions.ts";

/** What a build is known by. */
interface BuildInput {
  readonly facts: Tables;
  readonly health: Tables;
  readonly site: Site;
  readonly ledger: LedgerRecord | undefined;
}

/** What was built from what: generation of the facts, week, definitions, ages. Holds no clock, so equal input gives equal bytes. */
export function buildFile({ facts, health, site, ledger }: BuildInput) {
  const window = rowsOf<{ generation: string }>(facts.window).next().value as { generation: string } | undefined;
  const week = site.lastWeek === null ? null : isoWeekOf(weekNumber(site.lastWeek));
  return {
    generation: window?.generation ?? null,
    asOf: site.asOf ?? null,
    week: week ? `${week.year}-W${String(week.week).padStart(2, "0")}` : null,
    definitions: health.definitions ? sha256(definitionsText(health.definitions)) : null,
    ledger: ledger ? { weeks: ledger.weeks, corrections: ledger.corrections, hash: ledger.hash } : null,
    generated: site.generated,
    accounts: site.accounts,
    sources: site.sources,
    versions: versions(),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
