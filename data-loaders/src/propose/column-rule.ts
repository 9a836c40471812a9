import type { ColumnProfile } from "./table-profile.ts";

/** How a column of ours is found among theirs. */
export interface ColumnRule {
  /** What its name may speak of, best first; every meaning of a line must be there. */
  says: readonly string[];
  /** Meanings that speak against it. */
  not?: string;
  fits: (column: ColumnProfile) => boolean;
}
