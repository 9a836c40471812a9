import type { TableSpec } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import { type CleanSelect, cleanSelect } from "../clean/clean-select.ts";
import { type Mapping, mapColumns } from "../clean/column-mapping.ts";
import { timeOptions } from "../clean/time-settings.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { FilledSource } from "../sources/apply-preset.ts";
import { keepOnly } from "../sources/keep-only.ts";
import type { Relation } from "../sources/relation.ts";

/** Rows of one shape, where their columns go, and how they are cleaned. */
export interface CleanedRelation {
  relation: Relation;
  mapping: Mapping;
  select: CleanSelect;
  /** Rows left out, because they are no rows of this input; see `Preset.only`. */
  left: number;
}

/** Finds our columns in every relation of a source, and the SQL that cleans its rows. */
export async function cleanRelations(
  engine: Engine,
  config: Config,
  { table, source, now }: { table: TableSpec; source: FilledSource; now: Date },
  relations: Relation[],
): Promise<CleanedRelation[]> {
  const times = await timeOptions(engine, config, source, now);
  const cleaned: CleanedRelation[] = [];
  for (const each of relations) {
    const { relation, left } = source.only ? await keepOnly(engine, each, source.only) : { relation: each, left: 0 };
    const mapping = await mapColumns(table, source, relation);
    cleaned.push({ relation, mapping, select: cleanSelect(relation, mapping.columns, times), left });
  }
  return cleaned;
}
