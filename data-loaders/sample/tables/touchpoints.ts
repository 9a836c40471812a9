import { msPerDay } from "@vitals/tables";
import type { Customer } from "../customers/customer.ts";
import { momentIn } from "../events/moment.ts";
import { oneOf } from "../random/choice.ts";
import { poisson } from "../random/poisson.ts";
import { type Random, randomStream } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import { isoTime } from "./iso-time.ts";
import { jsonLinesTable } from "./json-lines-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

const perWeek = { outbound: 0.16, inbound: 0.07 } as const;
const channels = { outbound: ["mail", "call", "visit", "webinar"], inbound: ["mail", "call"] } as const;

const smallTalk = [
  ["What are you working on this month?", "Two new areas; design starts after the survey."],
  ["Who else should see the weekly digest?", "The head of operations. We added her."],
  ["Which step still takes longest?", "Checking the base map before the first design."],
] as const;

/** `touchpoints.jsonl`: contacts in both directions, some with what was asked and answered. */
export function touchpointsTable({ seed, customers, weeks }: SampleWorld): SampleTable {
  const rows = customers
    .flatMap(({ customer }) => contactsOf(randomStream(seed, "touchpoints", customer.id), customer, weeks))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.account_id < b.account_id ? -1 : 1));
  const broken = [{ row: { ...rows[0], direction: "sideways" }, why: "a direction that is not on the list" }];
  return jsonLinesTable("touchpoints", "touchpoints.jsonl", { rows, broken, repeats: 3 });
}

function contactsOf(random: Random, customer: Customer, weeks: SampleWeeks) {
  const contacts: ReturnType<typeof contact>[] = customer.conversations.map(({ week, ...said }) => ({
    ...contact(random, customer, week, { weeks, direction: said.direction }),
    ...said,
  }));
  for (let week = Math.max(0, customer.startWeek); week <= weeks.last; week++) {
    if (customer.ending && week >= customer.ending.week) break;
    for (const direction of ["outbound", "inbound"] as const) {
      const count = poisson(random, perWeek[direction]);
      for (let i = 0; i < count; i++) contacts.push(contact(random, customer, week, { weeks, direction }));
    }
  }
  return contacts;
}

function contact(
  random: Random,
  customer: Customer,
  week: number,
  { weeks, direction }: { weeks: SampleWeeks; direction: "outbound" | "inbound" },
) {
  const channel: string = oneOf(random, channels[direction]);
  const talked = direction === "outbound" && channel !== "webinar" && random() < 0.2;
  const [question, answer] = talked ? oneOf(random, smallTalk) : [null, null];
  return {
    account_id: customer.id,
    at: isoTime(momentIn(random, week, weeks) ?? weeks.monday(week) * msPerDay),
    channel,
    direction: direction as string,
    author: customer.owner,
    question: question as string | null,
    answer: answer as string | null,
    reason: null as string | null,
    feature: null as string | null,
  };
}
