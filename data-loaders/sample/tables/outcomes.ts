import { isoDate } from "@vitals/tables";
import type { Customer } from "../customers/customer.ts";
import { weeksOfContract } from "../customers/draw-customer.ts";
import { randomStream } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { Field } from "../writers/text-of-csv.ts";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** `outcomes.csv.gz`: each yearly renewal and each departure, with days written as the finance system does: 31.03.2026. */
export function outcomesTable({ seed, customers, weeks }: SampleWorld): SampleTable {
  const rows = customers.flatMap(({ customer }) => [...renewals(seed, customer, weeks), ...departure(customer, weeks)]);
  const id = customers[0]?.customer.id ?? "";
  const broken = [
    { row: [id, "31.02.2026", "renewed", null], why: "a day that does not exist" },
    { row: [id, "01.04.2026", "upgraded", null], why: "a kind that is not on the list" },
  ];
  const columns = ["account", "effective", "result", "arr_change_eur"];
  return csvTable("outcomes", "outcomes.csv.gz", { columns, rows, broken });
}

function renewals(seed: number, customer: Customer, weeks: SampleWeeks): Field[][] {
  const random = randomStream(seed, "outcomes", customer.id);
  const rows: Field[][] = [];
  const first = weeks.last + customer.renewsInWeeks - 3 * weeksOfContract;
  for (let week = first; week <= weeks.last; week += weeksOfContract) {
    const luck = random();
    if (week <= Math.max(0, customer.startWeek) || week >= (customer.ending?.week ?? Infinity)) continue;
    const kind = luck < 0.72 ? "renewed" : luck < 0.92 ? "expanded" : "contracted";
    const share = kind === "renewed" ? 0 : kind === "expanded" ? 0.15 : -0.1;
    rows.push([customer.id, dottedDate(weeks.monday(week)), kind, Math.round(customer.annualValue * share)]);
  }
  return rows;
}

function departure({ id, ending, annualValue }: Customer, weeks: SampleWeeks): Field[][] {
  return ending ? [[id, dottedDate(weeks.monday(ending.week)), "churned", -annualValue]] : [];
}

function dottedDate(epochDay: number): string {
  return isoDate(epochDay).split("-").reverse().join(".");
}
