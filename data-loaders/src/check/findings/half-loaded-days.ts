import type { SourceFinding } from "../source-finding.ts";

/** The last days, where they hold so little that the report stays at a week before them. */
export const halfLoadedDays: SourceFinding = {
  finding: "half-loaded-days",
  inputs: ["events"],
  unit: "days",
  examples: "other",
  looked: "SELECT count(*) FROM fleet_days",
  found: "SELECT day AS example FROM fleet_days WHERE day >= getvariable('short_from')",
  says: "of the last weeks come after the events are complete: from the first of them on each working day holds less than half of what it usually does",
  why: "The report stays at the last week before these days, because a half-loaded week looks like a fall of every customer.",
  wayOut: "Look whether files of these days are missing; declare a lull of all if people were away.",
  threshold: "a warning when the newest week is held back for it",
  severity: () => "warning",
};
