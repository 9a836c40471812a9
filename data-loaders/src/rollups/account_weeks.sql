-- one row per account and complete week from its first event to the last complete week, empty weeks included
-- Counts are null where they cannot be said: the week was not loaded, or the events of the account bear no user (module).
-- Entropy is summed in billionths, as integers, so that it does not depend on the order of addition.
WITH spans AS (
  SELECT account_id, min(week) AS first_week, bool_or(module IS NOT NULL) AS has_modules
  FROM command_weeks
  GROUP BY account_id
),
account_calendar AS (
  SELECT
    account_id,
    week,
    loaded,
    has_modules,
    bool_and(loaded) OVER (PARTITION BY account_id ORDER BY week ROWS 3 PRECEDING) AS loaded_4w,
    sum(change) OVER (PARTITION BY account_id ORDER BY week ROWS UNBOUNDED PRECEDING) AS producing_users_4w
  FROM spans JOIN fleet_weeks ON week >= first_week LEFT JOIN account_people USING (account_id, week)
),
-- what was done
kinds AS (
  SELECT event, kind, group_place FROM catalogue_known
),
-- a command that only ever bears one module stands in one row already
command_totals AS (
  SELECT account_id, week, event, events::BIGINT AS events, quantity
  FROM command_weeks
  WHERE NOT getvariable('mixes_modules')
  UNION ALL
  SELECT account_id, week, event, sum(events)::BIGINT AS events, sum(quantity) AS quantity
  FROM command_weeks
  WHERE getvariable('mixes_modules')
  GROUP BY account_id, week, event
),
command_kinds AS (
  SELECT command_totals.*, kind, group_place
  FROM command_totals JOIN kinds USING (event)
),
totals AS (
  SELECT
    account_id,
    week,
    sum(events) AS events,
    sum(events) FILTER (kind <> 'presence') AS working_events,
    sum(events) FILTER (kind = 'output') AS output_events,
    sum(quantity) FILTER (kind = 'output') AS output,
    count(*) FILTER (kind IN ('output', 'use')) AS commands,
    sum(events) FILTER (kind IN ('output', 'use')) AS command_events,
    sum((events * ln(events) * 1e9)::HUGEINT) FILTER (kind IN ('output', 'use')) AS command_entropy
  FROM command_kinds
  GROUP BY account_id, week
),
output_modules AS (
  SELECT DISTINCT account_id, week, module
  FROM command_weeks JOIN kinds USING (event)
  WHERE kind = 'output' AND module IS NOT NULL
),
module_counts AS (
  SELECT account_id, week, count(*) AS modules
  FROM output_modules
  GROUP BY account_id, week
),
-- the same over four weeks
shifts AS (
  SELECT unnest([0, 7, 14, 21]) AS days
),
-- A command counts from a week with it until four weeks later, or until the next such week takes over; at most three
-- earlier ones lie within the four weeks.
turns AS (
  SELECT
    account_id,
    week,
    group_place,
    kind = 'output' AS is_output,
    events,
    lead(week) OVER turn AS next_week,
    lag(week, 1) OVER turn AS week_1,
    lag(week, 2) OVER turn AS week_2,
    lag(week, 3) OVER turn AS week_3,
    lag(events, 1) OVER turn AS events_1,
    lag(events, 2) OVER turn AS events_2,
    lag(events, 3) OVER turn AS events_3
  FROM command_kinds
  WHERE kind IN ('output', 'use')
  WINDOW turn AS (PARTITION BY account_id, event ORDER BY week)
),
command_totals_4w AS (
  SELECT
    account_id,
    week + days AS week,
    group_place,
    is_output,
    events
      + CASE WHEN week_1 > week + days - 28 THEN events_1 ELSE 0 END
      + CASE WHEN week_2 > week + days - 28 THEN events_2 ELSE 0 END
      + CASE WHEN week_3 > week + days - 28 THEN events_3 ELSE 0 END AS events
  FROM (SELECT *, unnest([0, 7, 14, 21][:coalesce((next_week - week) // 7, 4)]) AS days FROM turns)
),
totals_4w AS (
  SELECT
    account_id,
    week,
    count(*) AS commands,
    count_groups(group_place) AS groups,
    sum(events) AS command_events,
    sum(events) FILTER (is_output) AS output_events,
    sum((events * ln(events) * 1e9)::HUGEINT) AS command_entropy
  FROM command_totals_4w
  GROUP BY account_id, week
),
module_counts_4w AS (
  SELECT account_id, week + days AS week, count(DISTINCT module) AS modules
  FROM output_modules CROSS JOIN shifts
  GROUP BY account_id, week + days
),
-- who did it
accounts_with_users AS (
  SELECT DISTINCT account_id FROM user_weeks WHERE user_id IS NOT NULL
),
days AS (
  SELECT account_id, week, bit_count(bit_or(output_day_mask)) AS output_days
  FROM user_weeks
  GROUP BY account_id, week
),
-- seats
seats_listed AS (
  SELECT account_id, seats FROM accounts_input
),
seats_known AS (
  SELECT DISTINCT account_id FROM seats_input
),
seats_weekly AS (
  SELECT account_calendar.account_id, account_calendar.week, seats_input.seats
  FROM (SELECT account_id, week FROM account_calendar SEMI JOIN seats_known USING (account_id)) AS account_calendar
    ASOF JOIN seats_input
    ON account_calendar.account_id = seats_input.account_id AND account_calendar.week + 6 >= seats_input.valid_from
),
joined AS (
  SELECT
    account_calendar.*,
    totals.* EXCLUDE (account_id, week),
    days.output_days,
    account_people.* EXCLUDE (account_id, week, change),
    accounts_with_users.account_id IS NOT NULL AS has_users,
    module_counts.modules,
    CASE WHEN seats_known.account_id IS NULL THEN seats_listed.seats ELSE seats_weekly.seats END AS seats,
    totals_4w.commands AS commands_4w,
    totals_4w.groups AS groups_4w,
    totals_4w.command_events AS command_events_4w,
    totals_4w.output_events AS output_events_4w,
    totals_4w.command_entropy AS command_entropy_4w,
    module_counts_4w.modules AS modules_4w
  FROM account_calendar
    LEFT JOIN totals USING (account_id, week)
    LEFT JOIN days USING (account_id, week)
    LEFT JOIN account_people USING (account_id, week)
    LEFT JOIN module_counts USING (account_id, week)
    LEFT JOIN totals_4w USING (account_id, week)
    LEFT JOIN module_counts_4w USING (account_id, week)
    LEFT JOIN seats_weekly USING (account_id, week)
    LEFT JOIN accounts_with_users USING (account_id)
    LEFT JOIN seats_known USING (account_id)
    LEFT JOIN seats_listed USING (account_id)
),
said AS (
  SELECT
    account_id,
    week,
    loaded,
    CASE WHEN loaded THEN coalesce(output, 0) END AS output,
    CASE WHEN loaded THEN coalesce(output_events, 0) END::INTEGER AS output_events,
    CASE WHEN loaded THEN coalesce(output_days, 0) END::INTEGER AS output_days,
    CASE WHEN loaded THEN coalesce(events, 0) END::INTEGER AS events,
    CASE WHEN loaded AND has_users AND (active_users > 0 OR coalesce(working_events, 0) = 0)
      THEN coalesce(active_users, 0) END::INTEGER AS active_users,
    CASE WHEN loaded AND has_users AND (producing_users > 0 OR coalesce(output_events, 0) = 0)
      THEN coalesce(producing_users, 0) END::INTEGER AS producing_users,
    CASE WHEN loaded AND has_users THEN coalesce(new_users, 0) END::INTEGER AS new_users,
    CASE WHEN loaded AND has_users THEN coalesce(new_producing_users, 0) END::INTEGER AS new_producing_users,
    CASE WHEN loaded THEN coalesce(commands, 0) END::INTEGER AS commands,
    CASE WHEN loaded AND commands > 0
      THEN round(exp(ln(command_events) - command_entropy / 1e9 / command_events), 6) END AS effective_commands,
    CASE WHEN loaded AND has_modules THEN coalesce(modules, 0) END::INTEGER AS modules,
    seats::INTEGER AS seats,
    CASE WHEN loaded_4w AND has_users AND (producing_users_4w > 0 OR coalesce(output_events_4w, 0) = 0)
      THEN coalesce(producing_users_4w, 0) END::INTEGER AS producing_users_4w,
    CASE WHEN loaded_4w THEN coalesce(commands_4w, 0) END::INTEGER AS commands_4w,
    CASE WHEN loaded_4w AND getvariable('has_groups') THEN coalesce(groups_4w, 0) END::INTEGER AS groups_4w,
    CASE WHEN loaded_4w AND commands_4w > 0
      THEN round(exp(ln(command_events_4w) - command_entropy_4w / 1e9 / command_events_4w), 6) END
      AS effective_commands_4w,
    CASE WHEN loaded_4w AND has_modules THEN coalesce(modules_4w, 0) END::INTEGER AS modules_4w
  FROM joined
)
SELECT * FROM said
ORDER BY account_id, week
