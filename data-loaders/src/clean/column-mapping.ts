import type { ColumnSpec, TableSpec } from "@vitals/tables";
import { didYouMean } from "../files/nearest-name.ts";
import type { FilledSource } from "../sources/apply-preset.ts";
import type { Relation, SourceColumn } from "../sources/relation.ts";

/** One of our columns and where its values come from: a column of the source, one value for every row, or nowhere. */
export interface MappedColumn {
  spec: ColumnSpec;
  from: SourceColumn | { constant: string } | null;
}

export interface Mapping {
  columns: MappedColumn[];
  problems: string[];
  /** Columns of the source that nothing uses. */
  unused: string[];
}

/**
 * Finds for each of our columns the column of the source: the one the configuration names, else one that bears our name
 * (letter case and blanks around it do not matter). A column that only a preset names may be missing where ours may be
 * empty.
 */
export async function mapColumns(table: TableSpec, source: FilledSource, relation: Relation): Promise<Mapping> {
  const problems: string[] = [];
  const columns: MappedColumn[] = [];
  for (const spec of table.columns) {
    const wanted = source.columns?.[spec.name];
    if (typeof wanted === "object") {
      columns.push({ spec, from: { constant: String(wanted.value) } });
      continue;
    }
    const name = wanted ?? spec.name;
    const matches = namesakes(relation.columns, name);
    const isAsked = wanted !== undefined || !spec.nullable;
    const from = matches[0] ?? (isAsked ? await relation.find(name) : null);
    if (matches.length > 1) {
      problems.push(`column ${name} stands ${matches.length} times in ${namesOf(relation.files)}: name them apart`);
    } else if (!from && isAsked && !(spec.nullable && source.hopedFor?.includes(spec.name))) {
      problems.push(missing(spec, name, relation));
    }
    columns.push({ spec, from });
  }
  const used = new Set(columns.map(({ from }) => (from && "name" in from ? from.name : null)));
  const unused = relation.columns.filter(({ name }) => !used.has(name) && !isPathInto(name, used));
  return { columns, problems, unused: unused.map(({ name }) => name) };
}

/** The columns that bear a name; letter case and blanks around it matter only where several do. */
export function namesakes(columns: SourceColumn[], name: string): SourceColumn[] {
  const exact = columns.filter((column) => column.name === name);
  if (exact.length > 0) return exact;
  return columns.filter((column) => column.name.trim().toLowerCase() === name.trim().toLowerCase());
}

function isPathInto(name: string, used: Set<string | null>): boolean {
  return [...used].some((path) => path?.startsWith(`${name}.`));
}

function missing(spec: ColumnSpec, name: string, relation: Relation): string {
  const names = relation.columns.map((column) => column.name);
  const need = spec.nullable ? "mapped" : "required";
  return (
    `no column ${name} in ${namesOf(relation.files)}, ${need} for ${spec.name}${didYouMean(name, names)}: ` +
    `its columns are ${listed(names)}: map it with columns: { ${spec.name}: "…" }`
  );
}

/** Names for a sentence. Columns of a file that is not what it should be may be as many and as long as its rows. */
export function listed(names: string[]): string {
  const shown = names.slice(0, 40).map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  const rest = names.length > shown.length ? ` and ${names.length - shown.length} more` : "";
  return `${shown.join(", ") || "none"}${rest}`;
}

function namesOf(files: string[]): string {
  return files.length > 3 ? `${files.slice(0, 3).join(", ")} and ${files.length - 3} more files` : files.join(", ");
}
