import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Columns, Definition, Facts, History, Signal } from "@vitals/metrics";
import type { TableSpec } from "@vitals/tables";
import type { DefinitionPrint } from "./definition-print.ts";
import { digestOf, rowsWith } from "./digest-of.ts";

/** The packages of a version, as their entries export them; an older version may lack what came later. */
export interface VersionOfOurs {
  readonly metrics: Partial<typeof import("@vitals/metrics")> &
    Pick<typeof import("@vitals/metrics"), "assess" | "catalog" | "tableFromArrow" | "toHistory">;
  readonly tables: Pick<typeof import("@vitals/tables"), "factTables">;
}

/** The same for both sides, so that only code can make a difference. */
const options = { outputNoun: "units", currency: "EUR", budget: 0.3 };

/** What is compared of an alarm; its wording may change under the same version. */
const alarmColumns = ["account_id", "first_week", "last_week", "news_week", "urgency", "standing_since", "closed_week"];

/** What every definition of a version computes of the facts in a folder, under default settings. */
export async function definitionPrints({ metrics, tables }: VersionOfOurs, folder: string): Promise<DefinitionPrint[]> {
  const facts: Partial<Facts> = {};
  for (const [name, spec] of Object.entries(tables.factTables as Record<string, TableSpec>)) {
    facts[name as keyof Facts] = metrics.tableFromArrow(spec, await readFile(join(folder, `${name}.arrow`)));
  }
  const history = metrics.toHistory(facts as Facts, options.currency);
  const health = metrics.assess(facts as Facts, options);
  const { signals, alarms, opportunities, notices, bands } = metrics.catalog;
  return [
    ...signals.map((each) => signalPrint(each, history)),
    ...[...alarms, ...opportunities].map((each) => rulePrint(each.type, each, health.alarms, alarmColumns)),
    ...notices.map((each) => rulePrint("notice", each, health.notices, ["first_week", "last_week", "accounts"])),
    ...componentPrints(metrics, history),
    print("band", bands, health.bands, ["account_id", "week", "band"], rowsWith(health.bands.band, isSomething)),
  ];
}

/** A signal's own numbers over the whole history: in what shape they are written is no part of its definition. */
function signalPrint(signal: Signal, history: History): DefinitionPrint {
  const { value, n } = signal.compute(history);
  const said = print("signal", signal, { value, n }, ["value", "n"], Int32Array.from(value.keys()));
  return { ...said, says: rowsWith(value, isSomething).length };
}

function rulePrint(
  kind: DefinitionPrint["kind"],
  rule: Definition,
  table: Columns,
  columns: readonly string[],
): DefinitionPrint {
  return print(
    kind,
    rule,
    table,
    columns,
    rowsWith(table.kind, (id) => id === rule.id),
  );
}

/** A component's own numbers, on its scale: points depend on all the others too. */
function componentPrints({ defaultComponents, horizonFor }: VersionOfOurs["metrics"], history: History) {
  if (!defaultComponents || !horizonFor) return [];
  const horizon = horizonFor(26);
  return defaultComponents.map((component) => {
    const scaled = component.compute(history, horizon).map((raw) => component.scale.of(raw));
    const said = print("component", component, { scaled }, ["scaled"], rowsWith(scaled, isSomething));
    return { ...said, digests: { ...said.digests, weight: String(component.weight), good: component.good } };
  });
}

function print(
  kind: DefinitionPrint["kind"],
  { id, version, status }: Definition,
  table: Columns,
  columns: readonly string[],
  rows: Int32Array,
): DefinitionPrint {
  const found = columns.flatMap((name) => (table[name] ? [[name, digestOf(table[name], rows)] as const] : []));
  return { id, kind, version, status, digests: Object.fromEntries(found), says: rows.length };
}

function isSomething(value: unknown): boolean {
  return value !== null && value !== undefined && !Number.isNaN(value);
}
