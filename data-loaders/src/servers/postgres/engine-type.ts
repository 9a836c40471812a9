const engineTypes: Record<string, string> = {
  bool: "BOOLEAN",
  int2: "SMALLINT",
  int4: "INTEGER",
  int8: "BIGINT",
  float4: "FLOAT",
  float8: "DOUBLE",
  date: "DATE",
  timestamp: "TIMESTAMP",
  timestamptz: "TIMESTAMP WITH TIME ZONE",
};

/** The DuckDB type for a PostgreSQL type by its internal name; text for what has none that holds every value. */
export function engineTypeOf(serverType: string): string {
  return engineTypes[serverType] ?? "VARCHAR";
}
