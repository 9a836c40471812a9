import type { TableSpec } from "@vitals/tables";
import { tableFromIPC } from "apache-arrow";

export type Row = Record<string, unknown>;

/** The rows of an Arrow file; dates are `YYYY-MM-DD`, times `YYYY-MM-DD HH:MM:SS`. */
export function tableRows(spec: TableSpec, bytes: Uint8Array): Row[] {
  const table = tableFromIPC(bytes);
  return Array.from({ length: table.numRows }, (_, i) =>
    Object.fromEntries(
      spec.columns.map(({ name, type }) => {
        const value = table.getChild(name)?.get(i) ?? null;
        return [name, value === null ? null : shown(type, value)];
      }),
    ),
  );
}

function shown(type: string, value: unknown): unknown {
  if (type === "date") return new Date(Number(value)).toISOString().slice(0, 10);
  if (type === "timestamp") return new Date(Number(value)).toISOString().slice(0, 19).replace("T", " ");
  return value;
}
