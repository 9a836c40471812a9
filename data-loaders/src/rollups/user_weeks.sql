-- one row per account, user and week with an event
-- The second of the two passes over events. It is large, so it is sorted once, when it is written.
WITH inside AS (
  SELECT account_id, user_id, week, kind, place, events, quantity, day_mask
  FROM event_cells
  WHERE week <= getvariable('last_week')
    AND account_id NOT IN (SELECT account_id FROM excluded_accounts)
),
grouped AS (
  SELECT
    account_id,
    user_id,
    week,
    sum(events)::INTEGER AS events,
    coalesce(sum(events) FILTER (kind <> 'presence'), 0)::INTEGER AS working_events,
    coalesce(sum(events) FILTER (kind = 'output'), 0)::INTEGER AS output_events,
    coalesce(sum(quantity) FILTER (kind = 'output'), 0) AS output,
    count_places(place)::INTEGER AS commands,
    coalesce(bit_or(day_mask) FILTER (kind = 'output'), 0)::INTEGER AS output_day_mask
  FROM inside
  GROUP BY account_id, user_id, week
)
SELECT * FROM grouped
