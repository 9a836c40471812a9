import type { SourceConfig } from "@vitals/tables/config";

/** Where an input comes from, as configured. */
export function placeOf({ files, query, connection, table }: SourceConfig): string {
  if (connection !== undefined) return `${table ?? "query"} of ${connection}`;
  if (files === undefined) return "";
  if (typeof files === "string") return files;
  if (Array.isArray(files)) return files.join(", ");
  const sets = Object.entries(files).map(([name, patterns]) => `${name}: ${[patterns].flat().join(", ")}`);
  return `${query ? "query over " : ""}${sets.join("; ")}`;
}
