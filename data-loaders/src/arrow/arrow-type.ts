import type { ColumnSpec, TableSpec } from "@vitals/tables";
import {
  Bool,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int32,
  List,
  Schema,
  TimestampMillisecond,
  Utf8,
} from "apache-arrow";

/** The Arrow type a column is written as; `id` tells the dictionaries of one table apart. */
function arrowType(column: ColumnSpec, id: number): DataType {
  switch (column.type) {
    case "string":
      return new Utf8();
    case "category":
      return new Dictionary(new Utf8(), new Int32(), id);
    case "float":
      return new Float64();
    case "float32":
      return new Float32();
    case "integer":
      return new Int32();
    case "boolean":
      return new Bool();
    case "timestamp":
      return new TimestampMillisecond();
    case "date":
      return new DateDay();
    case "series":
      return new List(new Field("item", new Float64(), true));
  }
}

/** The Arrow schema of a table: its columns in the order of the spec, null only where the spec allows it. */
export function arrowSchema(spec: TableSpec): Schema {
  return new Schema(
    spec.columns.map((column, id) => new Field(column.name, arrowType(column, id), column.nullable ?? false)),
  );
}
