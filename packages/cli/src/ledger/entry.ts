import type { Said } from "@vitals/metrics";
import type { WeekPage } from "@vitals/reports/build/site-data/index.ts";
import { weekName } from "./week-name.ts";

/** The definitions behind an entry, as digests of the `definitions` table. */
export interface DefinitionDigests {
  /** Of all of it. */
  readonly all: string;
  /** Of what people decided, and of what was learned from the data. */
  readonly decided: string;
  readonly learned: string;
}

/** What one publication adds to the record, but for its place in it. */
export interface Publication {
  readonly said: Said;
  readonly definitions: DefinitionDigests;
  /** Name of the facts. */
  readonly facts: string;
  /** Version of Vitals. */
  readonly software: string;
}

/** One entry of the ledger: a publication and its place in the chain. */
export interface Entry extends Publication {
  /** Place in the chain, from 1. */
  readonly number: number;
  /** 0 for the first publication of a week; then 1, 2 and so on. */
  readonly correction: number;
  /** The first page as it was published; null in a correction, and in entries older than this field. */
  readonly page: WeekPage | null;
  /** Hash of the entry before; null for the first. */
  readonly previous: string | null;
  /** Of everything else in the file. */
  readonly hash: string;
}

/** The file that holds an entry: `2026-W46.json`, and `2026-W46.correction-1.json` for what was said later of the same week. */
export function entryFile({ said, correction }: Pick<Entry, "said" | "correction">): string {
  return `${weekName(said.week)}${correction === 0 ? "" : `.correction-${correction}`}.json`;
}
