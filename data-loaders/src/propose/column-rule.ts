import type { ColumnProfile } from "./table-profile.ts";

/** How a column of ours is found among theirs. */
export interface ColumnRule {
  /** What its name may speak of, best first; every meaning of a line must be there. */
  says: readonly string[];
  /** Meanings that speak against it. */
  not?: string;
  /** Lines of `says` that must explain the whole name; `id` always must. */
  exact?: readonly string[];
  fits: (column: ColumnProfile) => boolean;
}
