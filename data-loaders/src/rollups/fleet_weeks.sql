-- one row per week from the first week with an event to the last complete week: all accounts together
-- A week without any event was not loaded when the thirteen nearest weeks with events have twenty or more in their
-- middle; in a smaller fleet a week without events is believed. Weeks with events after the last complete one, whose days
-- hold too little, were not loaded either.
WITH counted AS (
  SELECT week, sum(events)::BIGINT AS events
  FROM weekly_commands
  GROUP BY week
),
weeks AS (
  SELECT unnest(generate_series(min(week), getvariable('last_week'), INTERVAL 7 DAY))::DATE AS week
  FROM counted
),
empty AS (
  SELECT week FROM weeks WHERE week NOT IN (SELECT week FROM counted)
),
neighbours AS (
  SELECT
    empty.week,
    counted.events,
    row_number() OVER (PARTITION BY empty.week ORDER BY abs(counted.week - empty.week), counted.week) AS nearness
  FROM empty CROSS JOIN counted
),
unloaded AS (
  SELECT week
  FROM neighbours
  WHERE nearness <= 13
  GROUP BY week
  HAVING median(events) >= 20
),
fleet AS (
  SELECT
    weeks.week,
    coalesce(counted.events, 0) AS events,
    weeks.week NOT IN (SELECT week FROM unloaded)
      AND (weeks.week <= getvariable('complete_week') OR counted.events IS NULL) AS loaded
  FROM weeks LEFT JOIN counted USING (week)
)
SELECT * FROM fleet
ORDER BY week
