-- one row per account, user and week with an event
-- The second of the two passes over raw events. It is large, so it is sorted once, when it is written.
WITH inside AS (
  SELECT
    account_id,
    user_id,
    date_trunc('week', occurred_at)::DATE AS week,
    kind,
    place,
    quantity,
    1 << (isodow(occurred_at) - 1)::INTEGER AS day_bit
  FROM events
  WHERE occurred_at >= getvariable('since')
    AND occurred_at < getvariable('last_week') + INTERVAL 7 DAY
    AND account_id NOT IN (SELECT account_id FROM excluded_accounts)
),
grouped AS (
  SELECT
    account_id,
    user_id,
    week,
    count(*)::INTEGER AS events,
    count(*) FILTER (kind <> 'presence')::INTEGER AS working_events,
    count(*) FILTER (kind = 'output')::INTEGER AS output_events,
    coalesce(sum(quantity) FILTER (kind = 'output'), 0) AS output,
    count_places(place)::INTEGER AS commands,
    coalesce(bit_or(day_bit) FILTER (kind = 'output'), 0)::INTEGER AS output_day_mask
  FROM inside
  GROUP BY account_id, user_id, week
)
SELECT * FROM grouped
