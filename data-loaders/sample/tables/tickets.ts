import { msPerDay } from "@vitals/tables";
import type { Customer } from "../customers/customer.ts";
import { drawCommand, mixes } from "../events/command-mix.ts";
import { momentIn } from "../events/moment.ts";
import { peopleOfWeek } from "../events/people-of-week.ts";
import { oneOf, runningTotals, weightedIndex } from "../random/choice.ts";
import { logNormal } from "../random/log-normal.ts";
import { poisson } from "../random/poisson.ts";
import { type Random, randomStream } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import { isoTime } from "./iso-time.ts";
import { jsonLinesTable } from "./json-lines-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

const natures = ["question", "defect", "request", "other"] as const;
const natureTotals = runningTotals([45, 25, 20, 10]);
const msPerHour = 3_600_000;

/** `tickets.jsonl.gz`, as a help desk would export it. */
export function ticketsTable({ seed, customers, weeks }: SampleWorld): SampleTable {
  const rows = customers
    .flatMap(({ customer }) => ticketsOf(randomStream(seed, "tickets", customer.id), customer, weeks))
    .sort((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : a.org < b.org ? -1 : 1))
    .map((ticket, i) => ({ key: `FLD-${1001 + i}`, ...ticket }));
  const whole = rows[0] ?? {};
  const broken = [
    { row: '{"key": "FLD-0901", "org": "org_0001", "crea', why: "a line that breaks off" },
    { row: { ...whole, key: "FLD-0902", org: "" }, why: "no customer" },
    { row: { ...whole, key: "FLD-0903", created: "2026-02-30T09:00:00Z" }, why: "a day that does not exist" },
  ];
  return jsonLinesTable("tickets", "tickets.jsonl.gz", { rows, broken });
}

function ticketsOf(random: Random, customer: Customer, weeks: SampleWeeks) {
  const tickets = [];
  for (let week = Math.max(0, customer.startWeek); week <= weeks.last; week++) {
    if (customer.ending && week >= customer.ending.week) break;
    const newcomers = week - customer.startWeek < 10 ? 3 : 1;
    const ordinary = poisson(random, customer.ticketRate * newcomers);
    const defects = poisson(random, customer.defectLevels[week] ?? 0);
    for (let i = 0; i < ordinary; i++) {
      tickets.push(ticket(random, customer, week, { weeks, nature: natures[weightedIndex(random, natureTotals)] }));
    }
    for (let i = 0; i < defects; i++) tickets.push(ticket(random, customer, week, { weeks, nature: "defect" }));
  }
  return tickets;
}

function ticket(
  random: Random,
  customer: Customer,
  week: number,
  { weeks, nature = "other" }: { weeks: SampleWeeks; nature: (typeof natures)[number] | undefined },
) {
  const created = momentIn(random, week, weeks) ?? weeks.monday(week) * msPerDay;
  const firstReply = created + Math.round(logNormal(random, 3, 1)) * msPerHour + 600_000;
  const closed = firstReply + Math.round(logNormal(random, nature === "defect" ? 70 : 26, 1)) * msPerHour;
  const end = (weeks.monday(weeks.last) + 7) * msPerDay;
  const rating =
    random() < 0.45
      ? Math.min(5, Math.max(1, Math.round((nature === "defect" ? 3.6 : 4.3) + logNormal(random, 1, 0.4) - 1)))
      : null;
  const skill = oneOf(random, customer.skills).skill;
  return {
    org: customer.id,
    created: isoTime(created),
    first_reply: firstReply < end ? isoTime(firstReply) : null,
    closed: closed < end ? isoTime(closed) : null,
    type: nature,
    severity: oneOf(random, nature === "defect" ? ["high", "normal"] : ["normal", "low"]),
    area: drawCommand(random, mixes[skill].output),
    reporter: oneOf(random, peopleOfWeek(customer, week).present)?.id ?? null,
    rating: closed < end ? rating : null,
  };
}
