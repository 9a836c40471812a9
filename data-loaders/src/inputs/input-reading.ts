import type { InputName } from "@vitals/tables";
import type { SourceConfig } from "@vitals/tables/config";
import type { GroupedEvents } from "../events/grouped-events.ts";
import type { KeptFile } from "../increments/manifest.ts";
import type { RejectFile } from "../sources/reject-file.ts";

/** Events whose weeks may be kept from load to load. */
export interface Settling {
  /** Folder of what is kept of them. */
  dir: string;
  /** Names everything beside the rows that decides how they are cleaned. */
  key: string;
  /** What stands after FROM: groups of events after a week, given by its Monday as an epoch day, or before the history. */
  cellsAfter: (week: number) => string;
}

/** What one input's source holds, before anything is decided about their rows. */
export interface InputReading {
  input: InputName;
  source: SourceConfig | null;
  /** Everything that is wrong with the source; empty when it could be read. */
  problems: string[];
  /** Rows read, those included that the engine never saw or that came in groups. */
  rowsRead: number;
  /** Events that come in groups; null for other inputs, and where all rows come one by one. */
  grouped: GroupedEvents | null;
  /** Why a server could group no events, such as `occurred_at is of type text`; null where it could, or need not. */
  doubt: string | null;
  /** Rows without a watermark, counted where events come one by one; see `stageServer`. */
  unmarked: number;
  /** What stands after FROM: rows put aside already, with the columns of the quarantine but `input`. */
  putAside: string | null;
  /** Files whose rows are kept for the next load, by index; null where none are. */
  keptFiles: ReadonlyMap<number, KeptFile> | null;
  /** How weeks that nothing has touched since an earlier load need not be grouped again; null where they are. */
  settling: Settling | null;
  /** Keeps what was read for the next load, once the facts are published; null where nothing is kept. */
  keep: (() => Promise<void>) | null;
  /** Rows that the engine never saw. */
  rejects: RejectFile | null;
  files: number;
  bytes: number;
  fingerprint: string | null;
  /** Names of the files by their index, for the quarantine. */
  fileNames: string[];
  /** Columns of the source that nothing uses, and columns of ours that it does not have. */
  unused: string[];
  missing: string[];
  /** Whether its columns are there whatever its rows hold; not so for JSON. */
  hasFixedColumns: boolean;
  /** Columns of ours that the source has. */
  mapped: string[];
  /** SELECTs of the rows that cannot be used; see `cleanSelect`. */
  bad: string[];
}
