/** A column as arquero hands it out; dictionary columns bear no type. */
export interface ColumnRead {
  readonly type?: ArrowType;
  readonly length: number;
  readonly nullCount?: number;
  /** The record batches that make up the column. */
  readonly data?: readonly {
    readonly length: number;
    readonly nullCount: number;
    readonly validity: Uint8Array;
    readonly values: Float32Array | Float64Array | Int32Array;
  }[];
  at(row: number): unknown;
  /** Of a dictionary column: the number of each row's text, and the texts by number. */
  groups?(names: string[]): { keys: Int32Array; get: readonly ((key: number) => unknown)[]; size: number };
  toArray(): ArrayLike<unknown>;
}

interface ArrowType {
  typeId: number;
  bitWidth?: number;
  signed?: boolean;
  precision?: number;
  unit?: number;
  timezone?: string | null;
  children?: { type: ArrowType }[];
}

/** Names of the type ids of Arrow's format (Schema.fbs); ids with parameters are handled below. */
const plainNames: Record<number, string> = {
  1: "Null",
  4: "Binary",
  5: "Utf8",
  6: "Bool",
  7: "Decimal",
  9: "Time",
  11: "Interval",
  13: "Struct",
  14: "Union",
  15: "FixedSizeBinary",
  16: "FixedSizeList",
  17: "Map",
  18: "Duration",
  19: "LargeBinary",
  20: "LargeUtf8",
  21: "LargeList",
};

const timeUnits = ["SECOND", "MILLISECOND", "MICROSECOND", "NANOSECOND"];

/** The Arrow type of a column, spelled as the specs spell it: `Float64`, `Timestamp<MILLISECOND>`. */
export function arrowTypeOf(column: ColumnRead): string {
  return column.type ? typeName(column.type) : dictionaryName(column);
}

function typeName(type: ArrowType): string {
  if (type.typeId === 2) return `${type.signed ? "Int" : "Uint"}${type.bitWidth}`;
  if (type.typeId === 3) return `Float${[16, 32, 64][type.precision ?? 2]}`;
  if (type.typeId === 8) return type.unit === 0 ? "Date32<DAY>" : "Date64<MILLISECOND>";
  if (type.typeId === 10) return `Timestamp<${timeUnits[type.unit ?? 0]}${type.timezone ? `, ${type.timezone}` : ""}>`;
  if (type.typeId === 12) return `List<${type.children?.map((child) => typeName(child.type)).join() ?? ""}>`;
  return plainNames[type.typeId] ?? `type ${type.typeId}`;
}

function dictionaryName(column: ColumnRead): string {
  for (let row = 0; row < column.length; row++) {
    const value = column.at(row);
    if (value !== null) return typeof value === "string" ? "Dictionary<Int32, Utf8>" : `Dictionary of ${typeof value}`;
  }
  return "Dictionary<Int32, Utf8>";
}
