import { isoDate } from "@vitals/tables";
import type { Field } from "../writers/text-of-csv.ts";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** `calendar.csv`: the year-end, the summer of the municipalities, and the pauses that project customers announced. */
export function calendarTable({ customers, weeks }: SampleWorld): SampleTable {
  const year = Number(weeks.mondayDate(0).slice(0, 4));
  const yearly: Field[][] = [
    ["Year-end", `${year}-12-22`, `${year + 1}-01-04`, "all", "year", "Few crews are out between the years."],
    ["Municipal summer", `${year}-07-20`, `${year}-08-16`, "segment:Municipal", "year", "Councils are in recess."],
  ];
  const pauses = customers.flatMap(({ customer }) =>
    customer.lulls.map(({ name, fromWeek, toWeek, note }): Field[] => [
      name,
      isoDate(weeks.monday(fromWeek)),
      isoDate(weeks.monday(toWeek) + 6),
      `account:${customer.id}`,
      "once",
      note,
    ]),
  );
  const columns = "name,starts_on,ends_on,scope,every,note".split(",");
  return csvTable("calendar", "calendar.csv", { columns, rows: [...yearly, ...pauses] });
}
