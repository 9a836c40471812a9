import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Commands that the catalogue does not know, by the share of events they bear. */
export const unknownCommands: SourceFinding = {
  finding: "unknown-commands",
  inputs: ["events"],
  unit: "commands",
  examples: "other",
  looked: "SELECT count(DISTINCT event) FROM weekly_commands",
  found: `SELECT event AS example, sum(weekly_commands.events) AS events
    FROM weekly_commands JOIN catalogue_known USING (event) WHERE origin = 'unknown' GROUP BY event`,
  says: "are not in the catalogue",
  why: "They count as use, never as output, so the work done with them is missing from every figure of output.",
  wayOut: "Add them to the catalogue, or write a rule for them in `catalogue.rules`.",
  threshold: "a problem when they bear half of the events, a warning from 5 %, else a note",
  severity: ({ events }) => bySteps(events ?? 0, { problem: 0.5, warning: 0.05 }),
};
