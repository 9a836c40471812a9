import { isoDate } from "@vitals/tables";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** `seats.csv`: seats bought, one row per change. */
export function seatsTable({ customers, weeks }: SampleWorld): SampleTable {
  const rows = customers.flatMap(({ customer }) =>
    customer.seats.map(({ week, seats }) => [customer.id, isoDate(weeks.monday(week)), seats]),
  );
  const id = customers[0]?.customer.id ?? "";
  const broken = [
    { row: [id, "2026-01-01", -3], why: "seats below zero" },
    { row: [id, "2026-02-01", "twelve"], why: "seats in words" },
  ];
  return csvTable("seats", "seats.csv", { columns: ["account_id", "valid_from", "seats"], rows, broken });
}
