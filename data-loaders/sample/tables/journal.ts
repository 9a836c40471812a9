import { isoDate } from "@vitals/tables";
import type { Conversation, Customer } from "../customers/customer.ts";
import type { FatedCustomer } from "../customers/draw-customers.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import { heard } from "../vendor/heard.ts";
import { textOfConversation } from "../writers/text-of-conversation.ts";
import type { SampleWorld } from "./sample-table.ts";

/** A file of the journal: one conversation. */
export interface JournalFile {
  /** Its place in the folder of the sample. */
  readonly file: string;
  readonly text: string;
}

/** Day of the week on which somebody called, counted from Monday. */
const dayOfCall = 3;

/** `journal/`: what customers answered when somebody asked, in the stories and beside them. */
export function journalFiles({ customers, weeks }: SampleWorld): JournalFile[] {
  const planted = customers.flatMap(({ customer }) => customer.journal.map((talk) => ({ customer, talk })));
  return [...planted, ...heardFrom(customers, weeks)].map(({ customer, talk }) => {
    const { week, feature, ...said } = talk;
    const date = isoDate(weeks.monday(week) + dayOfCall);
    const front = { date, account: customer.name, author: customer.owner, ...said, ...(feature ? { feature } : {}) };
    return { file: `journal/${date}-${customer.id.replace("_", "-")}.md`, text: textOfConversation(front) };
  });
}

/** What was heard beside the stories, each from another customer in peace who has the skill and the time to tell. */
function heardFrom(
  customers: readonly FatedCustomer[],
  weeks: SampleWeeks,
): { customer: Customer; talk: Conversation }[] {
  const asked = new Set<string>();
  return heard.flatMap(({ weeksAgo, skill, ...said }) => {
    const week = weeks.last - weeksAgo;
    const found = customers.find(
      ({ customer: { id, startWeek, skills }, fate }) =>
        fate.kind === "quiet" &&
        !asked.has(id) &&
        startWeek < week &&
        skills.some((used) => used.skill === skill && used.fromWeek < week),
    );
    if (!found) return [];
    asked.add(found.customer.id);
    return [{ customer: found.customer, talk: { week, ...said } }];
  });
}
