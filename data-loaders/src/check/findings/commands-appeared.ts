import type { SourceFinding } from "../source-finding.ts";

/** Commands that are new and bear much at once. */
export const commandsAppeared: SourceFinding = {
  finding: "commands-appeared",
  inputs: ["events"],
  unit: "commands",
  examples: "other",
  looked: "SELECT count(DISTINCT event) FROM weekly_commands",
  found: `SELECT event AS example FROM weekly_commands
    GROUP BY event
    HAVING min(week) > getvariable('last_week') - 28 AND min(week) > (SELECT min(week) FROM weekly_commands) + 56
      AND sum(events) >= 0.05 * (SELECT sum(events) FROM weekly_commands WHERE week > getvariable('last_week') - 28)`,
  says: "came within the last four weeks and bear a twentieth of all events since",
  why: "An event that is tracked since a week ago makes every customer look busier than before.",
  wayOut: "Give it a kind in the catalogue; `presence` keeps it out of what counts as work.",
  threshold: "a note where it bears 5 % of the events of the last four weeks; a launch looks the same",
  severity: () => "note",
};
