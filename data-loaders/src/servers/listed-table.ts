/** A table or view that a session may read, as the server's catalogue describes it; nothing of it was read. */
export interface ListedTable {
  /** Its schema or database and its name. */
  readonly schema: string;
  readonly name: string;
  /** The catalogue's estimates; null where it has none, as of a view. */
  readonly rows: number | null;
  readonly bytes: number | null;
  readonly columns: readonly { readonly name: string; readonly serverType: string }[];
  /**
   * What may stand after FROM to read at most so many rows without reading all: of a long table pieces from all along it,
   * and the newest where the server has them in order.
   */
  samples(rows: number): string[];
}
