import { isoDate } from "@vitals/tables";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** `users.csv`: everybody who ever had access, in our own column names. */
export function usersTable({ customers, weeks }: SampleWorld): SampleTable {
  const columns = "user_id,account_id,name,role,is_sponsor,created_on,deactivated_on".split(",");
  const rows = customers.flatMap(({ customer }) =>
    customer.people.map((person) => {
      const until = person.untilWeek ?? customer.ending?.week ?? null;
      return [
        person.id,
        customer.id,
        person.name,
        person.role,
        person.isSponsor,
        isoDate(weeks.monday(person.fromWeek)),
        until === null ? null : isoDate(weeks.monday(until)),
      ];
    }),
  );
  return csvTable("users", "users.csv", { columns, rows });
}
