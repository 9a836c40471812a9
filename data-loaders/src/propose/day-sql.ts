import { literal } from "../engine/sql-text.ts";
import type { ColumnShape } from "./column-shape.ts";

/** The day of a text that is a time, as SQL that gives a DATE; null where it cannot be read. */
export function daySql(text: string, shape: ColumnShape): string {
  if (shape.kind !== "time") return `try_cast(${text} as date)`;
  if (shape.isSerial) return `date '1899-12-30' + cast(floor(try_cast(${text} as double)) as integer)`;
  if (shape.perSecond === 0) return `cast(try_strptime(${text}, '%Y%m%d') as date)`;
  if (shape.perSecond !== null) {
    const micros = `cast(try_cast(${text} as double) * ${1_000_000 / shape.perSecond} as bigint)`;
    return `cast(make_timestamp(${micros}) as date)`;
  }
  if (shape.formats.length === 0) return `try_cast(left(${text}, 10) as date)`;
  const parsed = shape.formats.map((format) => `try_strptime(${text}, ${literal(format)})`);
  return `cast(${parsed.length > 1 ? `coalesce(${parsed.join(", ")})` : parsed[0]} as date)`;
}
