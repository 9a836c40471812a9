import { launchWeek } from "../stories/launch-taken-up.ts";
import { commands, launchedCommand } from "../vendor/commands.ts";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** `catalogue.csv`: every command and what it is. */
export function catalogueTable({ weeks }: SampleWorld): SampleTable {
  const columns = "event,title,kind,group,critical,expected_per_user_week,value_per_unit,launched_on,owner".split(",");
  const rows = commands.map((command) => [
    command.event,
    command.title,
    command.kind,
    command.group,
    command.critical ?? false,
    command.expectedPerUserWeek ?? null,
    command.valuePerUnit ?? null,
    command.event === launchedCommand ? weeks.mondayDate(launchWeek(weeks)) : null,
    command.owner,
  ]);
  return csvTable("catalogue", "catalogue.csv", { columns, rows });
}
