/** A column as a source has it. */
export interface SourceColumn {
  /** Its name in the source; for JSON lines a path such as `properties.route` also works. */
  name: string;
  /** Its value in SQL, over the relation. */
  sql: string;
  /** Its DuckDB type; text formats have only VARCHAR. */
  type: string;
  /** A field inside a column of a server's table, which is only read where every row is fetched. */
  isInside?: true;
}

/** Rows of one shape: files whose columns are the same, as one relation of the engine. */
export interface Relation {
  /** What stands after FROM; has the columns `_file` (index into the source's files) and `_line`. */
  from: string;
  format: "csv" | "jsonl" | "parquet" | "query";
  columns: SourceColumn[];
  /** Finds a column that `columns` does not list, such as a nested one; null when there is none. */
  find(name: string): Promise<SourceColumn | null>;
  /** SQL that is true for a row that is no JSON object. */
  broken?: string;
  /** The whole row as JSON text in SQL, for the quarantine. */
  row: string;
  /** Names of the files it comes from, for messages. */
  files: string[];
}
