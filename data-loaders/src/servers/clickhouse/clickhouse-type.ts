/** A column's type without what only says how it is kept. */
export interface PlainType {
  /** Such as `String` or `DateTime64`. */
  readonly name: string;
  /** What stands in its brackets. */
  readonly inside: string;
  readonly isNullable: boolean;
}

/** Reads a type such as `LowCardinality(Nullable(String))` or `DateTime('Europe/Berlin')`. */
export function plainType(serverType: string): PlainType {
  const [, name = serverType, inside = ""] = /^(\w+)\((.*)\)$/s.exec(serverType) ?? [];
  if (name === "LowCardinality") return plainType(inside);
  if (name === "Nullable") return { ...plainType(inside), isNullable: true };
  return { name, inside, isNullable: false };
}

/** Digits in all and after the point of a Decimal, however it is written. */
export function decimalDigits({ inside }: PlainType): { digits: number; scale: number } {
  const [digits = "0", scale = "0"] = inside.split(",");
  return { digits: Number(digits), scale: Number(scale) };
}

const numbers: Record<string, string> = {
  Int8: "TINYINT",
  Int16: "SMALLINT",
  Int32: "INTEGER",
  Int64: "BIGINT",
  Int128: "HUGEINT",
  UInt8: "UTINYINT",
  UInt16: "USMALLINT",
  UInt32: "UINTEGER",
  UInt64: "UBIGINT",
  UInt128: "UHUGEINT",
  Float32: "FLOAT",
  Float64: "DOUBLE",
  Bool: "BOOLEAN",
  Date: "DATE",
  Date32: "DATE",
  DateTime: "TIMESTAMP WITH TIME ZONE",
  DateTime64: "TIMESTAMP WITH TIME ZONE",
};

/** The DuckDB type that holds every value of a type. */
export function engineTypeOf(serverType: string): string {
  const type = plainType(serverType);
  if (type.name !== "Decimal") return numbers[type.name] ?? "VARCHAR";
  const { digits, scale } = decimalDigits(type);
  return digits <= 38 ? `DECIMAL(${digits}, ${scale})` : "VARCHAR";
}

/**
 * A column as the CSV must have it: moments in UTC, days as they are counted, and text of a fixed length without the zeros
 * that fill it up. A server's first day and moment are written with months and days of zero by some versions.
 */
export function fetched(sql: string, serverType: string): string {
  const { name, inside } = plainType(serverType);
  switch (name) {
    case "DateTime":
      return `if(toUnixTimestamp(${sql}) = 0, '1970-01-01 00:00:00+00', concat(toString(${sql}, 'UTC'), '+00'))`;
    case "DateTime64":
      return `concat(toString(${sql}, 'UTC'), '+00')`;
    case "Date":
      return `if(toInt32(${sql}) = 0, '1970-01-01', toString(${sql}))`;
    case "FixedString":
      return `if(toFixedString(toStringCutToZero(${sql}), ${inside}) = ${sql}, toStringCutToZero(${sql}), toString(${sql}))`;
    default:
      return name in numbers || name === "Decimal" || name === "String" ? sql : `toString(${sql})`;
  }
}
