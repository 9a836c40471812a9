import type { Engine } from "../engine/open-engine.ts";

/**
 * Makes `event_accounts` and `event_days` of every good event, inside the window or not: how many each account has and when its
 * newest was, and the days on which anything happened. Of events before the history begins (`since`) only the first and
 * the last day of each account are known.
 */
export async function createEventAccounts(engine: Engine): Promise<void> {
  await engine.run(`CREATE TABLE event_accounts AS
    SELECT account_id, sum(events)::BIGINT AS events, coalesce(sum(events) FILTER (week IS NULL), 0)::BIGINT AS before,
      min(first_at) AS first_at, max(last_at) AS last_at
    FROM event_cells GROUP BY account_id`);
  await engine.run(`CREATE TABLE event_days AS
    SELECT week + bit AS day FROM (
      SELECT week, bit_or(day_mask)::INTEGER AS mask FROM event_cells WHERE week IS NOT NULL GROUP BY week
    ) CROSS JOIN (SELECT unnest(range(7))::INTEGER AS bit)
    WHERE mask & (1 << bit) > 0
    UNION SELECT first_at::DATE FROM event_accounts WHERE before > 0
    UNION SELECT last_at::DATE FROM event_accounts WHERE before > 0`);
}
