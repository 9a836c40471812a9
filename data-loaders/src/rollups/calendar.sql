-- one row per declared lull, of the calendar input and of the configuration
WITH declared AS (
  SELECT name, starts_on, ends_on, coalesce(scope, 'all') AS scope, coalesce(every, 'once') AS every, note
  FROM calendar_input
  UNION
  SELECT name, starts_on, ends_on, scope, every, note
  FROM configured_lulls
)
SELECT * FROM declared
ORDER BY name, scope, starts_on
