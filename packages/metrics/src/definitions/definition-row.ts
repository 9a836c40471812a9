/** One thing that decides numbers: a row of the `definitions` table before its settings are written as text. */
export interface DefinitionRow {
  readonly kind: string;
  readonly id: string;
  readonly version: number | null;
  /** Plain values; null where the version says it all. */
  readonly settings: unknown;
}
