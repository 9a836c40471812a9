import type { SourceFinding } from "../source-finding.ts";

/** Commands that many used every week and that nobody has used for two weeks. */
export const commandsVanished: SourceFinding = {
  finding: "commands-vanished",
  inputs: ["events"],
  unit: "commands in weekly use",
  examples: "other",
  looked: `SELECT count(*) FROM (SELECT event FROM command_weeks
    WHERE week BETWEEN getvariable('last_week') - 63 AND getvariable('last_week') - 14 GROUP BY event HAVING sum(events) >= 160)`,
  found: `SELECT event AS example FROM command_weeks
    WHERE week >= getvariable('last_week') - 63
    GROUP BY event
    HAVING sum(events) FILTER (week <= getvariable('last_week') - 14) >= 160
      AND count(DISTINCT week) FILTER (week <= getvariable('last_week') - 14) = 8
      AND count(DISTINCT account_id) >= 5
      AND coalesce(sum(events) FILTER (week > getvariable('last_week') - 14), 0) = 0`,
  says: "have not been used by anybody for two weeks, after being used in each of the eight before",
  why: "A command that was renamed or is no longer tracked takes the output of its customers with it.",
  wayOut: "Ask whether it was renamed or is no longer sent; put the new name into the catalogue with the same kind.",
  threshold: "a warning for a command of at least five accounts with 160 events in eight weeks",
  severity: () => "warning",
};
