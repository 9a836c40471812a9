-- one row per account with an event inside the window: its first and its last
WITH spans AS (
  SELECT account_id, min(first_at) AS first_at, max(last_at) AS last_at
  FROM command_weeks
  GROUP BY account_id
)
SELECT * FROM spans
