/** Days of the report, both included, as `YYYY-MM-DD`. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/**
 * Events that a source has grouped already: its own engine did, or an earlier load.
 *
 * Ids and modules are as the source has them, cleaned as `cleanSelect` would: aliases and the catalogue come later, because
 * groups as fine as these can still be added up under any of them. Rows that could not surely be judged, that share an
 * `event_id`, or that lie after the present are not in the groups; they come row by row as `clean_events`.
 */
export interface GroupedEvents {
  /**
   * What stands after FROM: one row per account_id, user_id, event, module and week (all as in `event_cells`), with
   * `events` BIGINT, `quantity` DECIMAL, `first_at` and `last_at` wall time, and `day_mask`: bit n for the n-th day
   * of the week from Monday. The week is null before `since`.
   */
  readonly cells: string;
  /**
   * What stands after FROM: the newest fifty rows of each account within a span, or more, with account_id, occurred_at,
   * event, module, user_id and quantity.
   */
  recent(span: DaySpan): Promise<string>;
}

/** Groups that were just made, and how many rows of the source went into them. */
export interface CountedGroups extends GroupedEvents {
  readonly rows: number;
}
