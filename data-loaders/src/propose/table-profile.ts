import type { ColumnShape } from "./column-shape.ts";
import { meaningsOf } from "./name-words.ts";
import type { TextTraits } from "./text-traits.ts";

/** A column of a sampled table and what was seen in it. */
export interface ColumnProfile {
  name: string;
  /** Rows of the sample, and those where it is not empty. */
  rows: number;
  filled: number;
  /** Different values in the sample. */
  distinct: number;
  shape: ColumnShape;
  /** Different values and the rows that have them, most frequent first; not all of them where there are very many. */
  values: ReadonlyMap<string, number>;
  /** First and last day, where it holds times; null when unknown. */
  days: { least: string; greatest: string } | null;
}

/** Where a table comes from. */
export type TablePlace =
  | { files: string | string[] }
  | {
      connection: string;
      table: string;
      engine: "postgres" | "clickhouse";
      /** What the server calls the type of each column. */
      types: Readonly<Record<string, string>>;
    };

/** A set of files of one kind, or a table of a database, and what a sample of it shows. */
export interface TableProfile {
  /** A name that SQL needs no quotes for. */
  name: string;
  /** What people call it: the file's name, or the table's. */
  title: string;
  place: TablePlace;
  /** Rows of the sample. */
  rows: number;
  /** Whether the sample is all there is. */
  isWhole: boolean;
  columns: ColumnProfile[];
  /** What text files do not say about themselves. */
  traits?: TextTraits;
}

/** Whether hardly two rows share a value, and hardly a row has none. */
export function isUnique({ rows, filled, distinct }: ColumnProfile): boolean {
  return rows > 0 && filled >= 0.98 * rows && distinct >= 0.98 * filled;
}

/** What a table's name speaks of. */
export function saidBy({ title }: TableProfile): Set<string> {
  return meaningsOf(title.split("/").at(-1) as string);
}
