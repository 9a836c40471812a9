import type { TableSpec } from "@vitals/tables";
import type { Config, SourceConfig } from "@vitals/tables/config";
import { type CleanSelect, cleanSelect } from "../clean/clean-select.ts";
import { type Mapping, mapColumns } from "../clean/column-mapping.ts";
import { timeOptions } from "../clean/time-settings.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { Relation } from "../sources/relation.ts";

/** Rows of one shape, where their columns go, and how they are cleaned. */
export interface CleanedRelation {
  relation: Relation;
  mapping: Mapping;
  select: CleanSelect;
}

/** Finds our columns in every relation of a source, and the SQL that cleans its rows. */
export async function cleanRelations(
  engine: Engine,
  config: Config,
  { table, source, now }: { table: TableSpec; source: SourceConfig; now: Date },
  relations: Relation[],
): Promise<CleanedRelation[]> {
  const times = await timeOptions(engine, config, source, now);
  const cleaned: CleanedRelation[] = [];
  for (const relation of relations) {
    const mapping = await mapColumns(table, source, relation);
    cleaned.push({ relation, mapping, select: cleanSelect(relation, mapping.columns, times) });
  }
  return cleaned;
}
