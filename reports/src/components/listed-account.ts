import type { AccountRow } from "./account-file.js";
import type { SeriesSketch } from "./series-sketch.js";

/** An account as the list of accounts knows it: what its row shows, and what it is searched, filtered and sorted by. */
export interface ListedAccount
  extends Pick<
    AccountRow,
    | "account_id"
    | "slug"
    | "name"
    | "segment"
    | "owner"
    | "annual_value"
    | "currency"
    | "renews_on"
    | "status"
    | "band"
    | "score"
    | "score_change"
    | "manager_rating"
    | "output_4w"
    | "output_change"
    | "producing_users"
    | "modules"
    | "seat_use"
    | "open_alarms"
  > {
  /** Output of each of the last 26 weeks. */
  readonly series: SeriesSketch;
  /** Modules it produced with in the last four weeks. */
  readonly module_names: readonly string[];
}
