import type { SourceFinding } from "../source-finding.ts";

/** Commands that many used every week and that nobody has used for two weeks. */
export const commandsVanished: SourceFinding = {
  finding: "commands-vanished",
  inputs: ["events"],
  unit: "commands",
  examples: "other",
  looked: "SELECT count(DISTINCT event) FROM fleet_commands WHERE week > getvariable('last_week') - 147",
  found: `WITH used AS (
      SELECT event, week, events, max(week) OVER (PARTITION BY event) AS last_used FROM fleet_commands
    )
    SELECT event AS example FROM used
    WHERE week > last_used - 56 AND last_used BETWEEN getvariable('last_week') - 91 AND getvariable('last_week') - 14
    GROUP BY event, last_used
    HAVING count(DISTINCT week) = 8 AND sum(events) >= 160
      AND (SELECT count(*) FROM account_commands AS a WHERE a.event = used.event AND a.last_week > used.last_used - 56) >= 5`,
  says: "have not been used by anybody for two weeks or more, after being used in each of the eight before",
  why: "A command that was renamed or is no longer tracked takes the output of its customers with it.",
  wayOut: "Ask whether it was renamed or is no longer sent; put the new name into the catalogue with the same kind.",
  threshold:
    "a warning for a command of at least five accounts with 160 events in eight weeks, for a quarter of a year",
  severity: () => "warning",
};
