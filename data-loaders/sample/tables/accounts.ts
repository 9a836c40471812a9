import { isoDate } from "@vitals/tables";
import { oneOf } from "../random/choice.ts";
import { type Random, randomStream } from "../random/random-stream.ts";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** `accounts.csv`, as a CRM would export it: its own column names, and one column nobody asked for. */
export function accountsTable({ seed, customers, weeks }: SampleWorld): SampleTable {
  const columns =
    "id,company,segment,tier,csm,arr_eur,customer_since,contract_ends,left_on,sponsor_id,former_ids,relationship,crm_stage".split(
      ",",
    );
  const rows = customers.map(({ customer }) => {
    const ended = customer.ending ? isoDate(weeks.monday(customer.ending.week)) : null;
    return [
      customer.id,
      customer.name,
      customer.segment,
      customer.plan,
      customer.owner,
      customer.annualValue,
      isoDate(weeks.monday(customer.startWeek)),
      ended ?? isoDate(weeks.monday(weeks.last + customer.renewsInWeeks)),
      ended,
      customer.people.find((person) => person.isSponsor)?.id ?? null,
      customer.formerId?.id ?? null,
      ended ? null : relationship(randomStream(seed, "relationship", customer.id)),
      ended ? "closed" : "customer",
    ];
  });
  return csvTable("accounts", "accounts.csv", { columns, rows });
}

/** What the manager would say: mostly good, whatever the customer makes; a third say nothing. */
const saidOfRelationships = [null, null, null, "5", "4", "4", "4", "3", "2"] as const;

function relationship(random: Random): string | null {
  return oneOf(random, saidOfRelationships);
}
