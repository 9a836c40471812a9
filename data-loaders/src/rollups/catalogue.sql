-- one row per command that the catalogue names or an event bears
WITH counted AS (
  SELECT event, sum(events)::INTEGER AS events
  FROM weekly_commands
  GROUP BY event
),
known AS (
  SELECT catalogue_known.* EXCLUDE (is_named, place, group_place), coalesce(counted.events, 0) AS events
  FROM catalogue_known LEFT JOIN counted USING (event)
  WHERE is_named OR counted.events > 0
)
SELECT * FROM known
ORDER BY event
