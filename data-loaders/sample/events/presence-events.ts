import type { Customer, Person } from "../customers/customer.ts";
import { oneOf } from "../random/choice.ts";
import { poisson } from "../random/poisson.ts";
import type { Random } from "../random/random-stream.ts";
import { type EventLog, record } from "./event-log.ts";
import { momentIn } from "./moment.ts";
import type { WorkWeek } from "./work-events.ts";

const loginsPerWeek = 0.8;
const pagesPerLogin = 0.4;
const digestsOfSponsor = 1.2;
const digestsOfOthers = 0.05;
const adminPerWeek = 0.4;
const adminCommands = ["user.invite", "role.change", "template.edit", "integration.connect"];

/** Records who was there in a week, opened the digest and kept house. */
export function recordPresence(random: Random, log: EventLog, customer: Customer, at: WorkWeek): void {
  const level = (customer.presenceLevels[at.week] ?? 0) * at.pace;
  if (level === 0) return;
  for (const person of at.people.present) {
    const logins = poisson(random, loginsPerWeek * level);
    recordTimes(random, log, "login", logins, person, at);
    recordTimes(random, log, "page.view", poisson(random, pagesPerLogin * logins), person, at);
    const digests = person.isSponsor ? digestsOfSponsor : digestsOfOthers;
    recordTimes(random, log, "digest.open", poisson(random, digests * level), person, at);
  }
  const keeper = at.people.present[0];
  if (!keeper) return;
  for (let i = poisson(random, adminPerWeek * level); i > 0; i--) {
    recordTimes(random, log, oneOf(random, adminCommands), 1, keeper, at);
  }
}

function recordTimes(random: Random, log: EventLog, command: string, times: number, person: Person, work: WorkWeek) {
  for (let i = 0; i < times; i++) {
    const at = momentIn(random, work.week, work.weeks);
    if (at !== null) record(log, { at, account: work.account, user: person.id, command, module: null, quantity: 1 });
  }
}
