import { isoDate } from "@vitals/tables";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** `modules.csv`: skills enabled, and until when where the customer left. */
export function modulesTable({ customers, weeks }: SampleWorld): SampleTable {
  const rows = customers.flatMap(({ customer }) =>
    customer.skills.map(({ skill, fromWeek }) => [
      customer.id,
      skill,
      isoDate(weeks.monday(fromWeek)),
      customer.ending ? isoDate(weeks.monday(customer.ending.week)) : null,
    ]),
  );
  return csvTable("modules", "modules.csv", { columns: ["account_id", "skill", "enabled_on", "disabled_on"], rows });
}
