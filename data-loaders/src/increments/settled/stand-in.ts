/** The columns of groups of events; see `GroupedEvents`. */
const columns = "account_id, user_id, event, module, week, events, quantity, first_at, last_at, day_mask";

/**
 * SELECT of few groups that stand for all events of the window: what is asked of `event_groups` beside the tables of the
 * window comes out the same with them. That is which accounts and commands there are, how many events each account has,
 * on which days groups begin and end, and the earliest and latest time, with and without excluded accounts.
 *
 * No day is marked in them, so that they say nothing about what was done on a day.
 */
export const standIn = `WITH inside AS (
    SELECT {'account_id': account_id::VARCHAR, 'event': event::VARCHAR, 'module': module::VARCHAR, 'week': week} AS "group",
      account_id, event, events, first_at, last_at, account_id IN (SELECT account_id FROM excluded_accounts) AS is_excluded
    FROM event_groups
    WHERE week <= getvariable('last_week')
  ),
  standing AS (
    SELECT any_value("group") AS "group", sum(events) AS events, NULL AS first_at, NULL AS last_at FROM inside GROUP BY account_id
    UNION ALL
    SELECT any_value("group"), 0, NULL, NULL FROM inside GROUP BY event
    UNION ALL
    SELECT min_by("group", first_at), 0, min(first_at), min(first_at) FROM inside GROUP BY first_at::DATE, is_excluded
    UNION ALL
    SELECT max_by("group", last_at), 0, max(last_at), max(last_at) FROM inside GROUP BY last_at::DATE, is_excluded
  )
  SELECT "group".account_id AS account_id, NULL::VARCHAR AS user_id, "group".event AS event, "group".module AS module,
    "group".week AS week, events::BIGINT AS events, 0::DECIMAL(38, 6) AS quantity, first_at::TIMESTAMP AS first_at,
    last_at::TIMESTAMP AS last_at, 0::INTEGER AS day_mask
  FROM standing`;

/** SELECT of groups of some events, and of those that stand for the rest. */
export function withStandIn(cells: string, standing: string): string {
  return `SELECT ${columns} FROM ${cells} UNION ALL SELECT ${columns} FROM ${standing}`;
}
