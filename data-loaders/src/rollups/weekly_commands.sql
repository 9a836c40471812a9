-- one row per week and command inside the window, all accounts together
WITH totals AS (
  SELECT week, event, sum(events)::BIGINT AS events
  FROM command_weeks
  GROUP BY week, event
)
SELECT * FROM totals
