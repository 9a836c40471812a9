/** What a column holds; each has one Arrow type (see `arrowTypeName`). */
export type ColumnType =
  | "string"
  | "category"
  | "float"
  | "float32"
  | "integer"
  | "boolean"
  | "timestamp"
  | "date"
  | "series";

/** One column of a table. */
export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  /** One sentence a reader who has never seen the table understands; says when the value is null. */
  readonly meaning: string;
  readonly unit?: string;
  /** True when the column may hold null; null always means "cannot be said", never zero. */
  readonly nullable?: boolean;
  /** The only values allowed, where the column is a closed list. */
  readonly values?: readonly string[];
  /** Smallest value allowed; smaller ones are quarantined on the way in. */
  readonly min?: number;
}

/** A table that crosses from one folder to another. */
export interface TableSpec {
  readonly name: string;
  readonly stage: "input" | "fact" | "health";
  /** What one row is, in one sentence. */
  readonly grain: string;
  /** The columns that together name a row, in sort order; rows are written sorted by them. */
  readonly key: readonly string[];
  readonly columns: readonly ColumnSpec[];
  /** Columns that stand in the table once for every signal of the catalogue, `<signal>` in their names being its column. */
  readonly perSignal?: readonly ColumnSpec[];
}

/** Declares a table; exists so that a spec keeps its literal column names. */
export function defineTable<const T extends TableSpec>(spec: T): T {
  return spec;
}

/** The names of a table's columns. */
export type ColumnName<T extends TableSpec> = T["columns"][number]["name"];

/** The column of a spec by name; throws when the spec has none of that name. */
export function columnOf(spec: TableSpec, name: string): ColumnSpec {
  const column = spec.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`no such column: ${spec.name}.${name}`);
  return column;
}

const arrowTypeNames: Record<ColumnType, string> = {
  string: "Utf8",
  category: "Dictionary<Int32, Utf8>",
  float: "Float64",
  float32: "Float32",
  integer: "Int32",
  boolean: "Bool",
  timestamp: "Timestamp<MILLISECOND>",
  date: "Date32<DAY>",
  series: "List<Float64>",
};

/** The Arrow type that a column of this type is written as. */
export function arrowTypeName(type: ColumnType): string {
  return arrowTypeNames[type];
}
