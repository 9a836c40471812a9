-- one row per account and week in which the people who work there are counted or change
WITH named AS (
  SELECT account_id, user_id, week, working_events > 0 AS works, output_events > 0 AS produces
  FROM user_weeks
  WHERE user_id IS NOT NULL
),
people AS (
  SELECT
    account_id,
    week,
    count(*) FILTER (works) AS active_users,
    count(*) FILTER (produces) AS producing_users
  FROM named
  GROUP BY account_id, week
),
firsts AS (
  SELECT account_id, user_id, min(week) AS first_week, min(week) FILTER (produces) AS first_output
  FROM named
  GROUP BY account_id, user_id
),
new_users AS (
  SELECT account_id, first_week AS week, count(*) AS new_users
  FROM firsts
  GROUP BY account_id, first_week
),
new_producing_users AS (
  SELECT account_id, first_output AS week, count(*) AS new_producing_users
  FROM firsts
  WHERE first_output IS NOT NULL
  GROUP BY account_id, first_output
),
-- a user counts from a week with output until four weeks later, or until the next such week takes over
producing AS (
  SELECT account_id, user_id, week, lead(week) OVER (PARTITION BY account_id, user_id ORDER BY week) AS next_week
  FROM named
  WHERE produces
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
  SELECT
    account_id,
    week,
    active_users,
    producing_users,
    CASE WHEN active_users IS NOT NULL THEN coalesce(new_users, 0) END AS new_users,
    CASE WHEN active_users IS NOT NULL THEN coalesce(new_producing_users, 0) END AS new_producing_users,
    change
  FROM people
    LEFT JOIN new_users USING (account_id, week)
    LEFT JOIN new_producing_users USING (account_id, week)
    FULL JOIN changes USING (account_id, week)
)
SELECT * FROM counted
