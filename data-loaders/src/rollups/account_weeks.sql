-- one row per account and complete week from its first event to the last complete week, empty weeks included
-- Counts are null where they cannot be said: the week was not loaded, or the events of the account bear no user (module).
WITH
-- the newest week up to each that was not loaded
gaps AS (
  SELECT week, loaded, max(week) FILTER (NOT loaded) OVER (ORDER BY week) AS last_gap
  FROM fleet_weeks
),
-- seats
seats_listed AS (
  SELECT account_id, seats FROM accounts_input
),
seats_known AS (
  SELECT DISTINCT account_id FROM seats_input
),
seats_weekly AS (
  SELECT weeks.account_id, weeks.week, seats_input.seats
  FROM (SELECT account_id, week FROM account_activity SEMI JOIN seats_known USING (account_id)) AS weeks
    ASOF JOIN seats_input ON weeks.account_id = seats_input.account_id AND weeks.week + 6 >= seats_input.valid_from
),
joined AS (
  SELECT
    account_activity.*,
    gaps.loaded,
    gaps.last_gap IS NULL OR gaps.last_gap < greatest(account_spans.first_week, account_activity.week - 21) AS loaded_4w,
    account_spans.has_users,
    account_spans.has_modules,
    CASE WHEN seats_known.account_id IS NULL THEN seats_listed.seats ELSE seats_weekly.seats END AS seats
  FROM account_activity
    JOIN account_spans USING (account_id)
    JOIN gaps USING (week)
    LEFT JOIN seats_weekly USING (account_id, week)
    LEFT JOIN seats_known USING (account_id)
    LEFT JOIN seats_listed USING (account_id)
),
said AS (
  SELECT
    account_id,
    week,
    loaded,
    CASE WHEN loaded THEN output END AS output,
    CASE WHEN loaded THEN output_events END::INTEGER AS output_events,
    CASE WHEN loaded THEN output_days END::INTEGER AS output_days,
    CASE WHEN loaded THEN events END::INTEGER AS events,
    CASE WHEN loaded AND has_users AND (active_users > 0 OR working_events = 0)
      THEN active_users END::INTEGER AS active_users,
    CASE WHEN loaded AND has_users AND (producing_users > 0 OR output_events = 0)
      THEN producing_users END::INTEGER AS producing_users,
    CASE WHEN loaded AND has_users THEN new_users END::INTEGER AS new_users,
    CASE WHEN loaded AND has_users THEN new_producing_users END::INTEGER AS new_producing_users,
    CASE WHEN loaded THEN commands END::INTEGER AS commands,
    CASE WHEN loaded AND commands > 0
      THEN round(exp(ln(command_events) - command_entropy / 1e9 / command_events), 6) END AS effective_commands,
    CASE WHEN loaded AND has_modules THEN modules END::INTEGER AS modules,
    seats::INTEGER AS seats,
    CASE WHEN loaded_4w AND has_users AND (producing_users_4w > 0 OR output_events_4w = 0)
      THEN producing_users_4w END::INTEGER AS producing_users_4w,
    CASE WHEN loaded_4w THEN commands_4w END::INTEGER AS commands_4w,
    CASE WHEN loaded_4w AND getvariable('has_groups') THEN groups_4w END::INTEGER AS groups_4w,
    CASE WHEN loaded_4w AND commands_4w > 0
      THEN round(exp(ln(command_events_4w) - command_entropy_4w / 1e9 / command_events_4w), 6) END
      AS effective_commands_4w,
    CASE WHEN loaded_4w AND has_modules THEN modules_4w END::INTEGER AS modules_4w
  FROM joined
)
SELECT * FROM said
