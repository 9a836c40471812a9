-- one row per account and week in which the people who work there are counted or change
WITH named AS (
  SELECT
    account_id,
    user_id,
    week,
    working_events,
    output_events,
    row_number() OVER (PARTITION BY account_id, user_id ORDER BY week) = 1 AS is_first,
    output_events > 0 AND min(week) FILTER (output_events > 0) OVER (PARTITION BY account_id, user_id) = week
      AS is_first_output
  FROM user_weeks
  WHERE user_id IS NOT NULL
),
people AS (
  SELECT
    account_id,
    week,
    count(*) FILTER (working_events > 0) AS active_users,
    count(*) FILTER (output_events > 0) AS producing_users,
    count(*) FILTER (is_first) AS new_users,
    count(*) FILTER (is_first_output) AS new_producing_users
  FROM named
  GROUP BY account_id, week
),
-- a user counts from a week with output until four weeks later, or until the next such week takes over
producing AS (
  SELECT account_id, user_id, week, lead(week) OVER (PARTITION BY account_id, user_id ORDER BY week) AS next_week
  FROM named
  WHERE output_events > 0
),
comings_and_goings AS (
  SELECT account_id, week, 1 AS change FROM producing
  UNION ALL
  SELECT account_id, least(week + 28, next_week) AS week, -1 AS change FROM producing
),
changes AS (
  SELECT account_id, week, sum(change) AS change
  FROM comings_and_goings
  GROUP BY account_id, week
),
counted AS (
  SELECT account_id, week, people.* EXCLUDE (account_id, week), changes.change
  FROM people FULL JOIN changes USING (account_id, week)
)
SELECT * FROM counted
