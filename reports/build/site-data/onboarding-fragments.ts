import {
  expectedDays,
  type Facts,
  type NamedNewcomer,
  type Newcomers,
  newcomersIn,
  onboardingCohorts,
} from "@vitals/metrics";
import { plural } from "../../src/components/date-words.js";
import { linksAt } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { percent } from "../../src/components/number-words.js";
import { quarterWords } from "../../src/components/quarter-words.js";
import { cohortDrawing, tellingCohorts } from "./cohort-drawing.ts";
import { cohortTable, stuckTable, waitingTable } from "./onboarding-tables.ts";
import type { PageInput } from "./page-input.ts";

/** Newcomers of the last half year are looked at one by one. */
const recentDays = 182;

/** The finished parts of the page of onboarding. */
export async function onboardingFragments({ book, facts, site }: PageInput): Promise<Record<string, Markup>> {
  const { accounts, people } = newcomersIn(facts as Facts);
  const through = (book.lastWeek ?? 0) + 6;
  const isCustomer = ({ accountId }: NamedNewcomer) => book.byId.get(accountId)?.status === "customer";
  const isRecent = ({ began }: NamedNewcomer) => through - began <= recentDays;
  const waiting = accounts.filter((each) => isCustomer(each) && isRecent(each) && each.firstOutput === null);
  const stuck = people
    .filter((each) => isCustomer(each) && isRecent(each) && each.firstOutput === null && each.until === through)
    .filter(({ began }) => through - began > expectedDays);
  const options = {
    links: linksAt(1),
    currency: site.currency,
    through,
    titleOf: (kind: string) => site.rules[kind] ?? kind,
  };
  return {
    "onboarding/lede": markup`<p class="lede">${sentence({ accounts, people }, { waiting: waiting.length, stuck: stuck.length, through })}</p>`,
    "onboarding/drawing": markup`${await cohortDrawing(onboardingCohorts(people), { who: "people", through })}${await cohortDrawing(onboardingCohorts(accounts), { who: "customers", through })}`,
    "onboarding/accounts": cohortTable(onboardingCohorts(accounts), {
      who: "Customers",
      none: "No account began since events are read.",
    }),
    "onboarding/people": cohortTable(onboardingCohorts(people), {
      who: "People",
      none: "No list of users says when people were given access, so nothing can be said about people.",
    }),
    "onboarding/waiting": waitingTable(waiting, book, {
      ...options,
      began: accounts.filter((each) => isCustomer(each) && isRecent(each)).length,
    }),
    "onboarding/stuck": stuckTable(stuck, people.filter(isRecent), { book, options }),
  };
}

function sentence(
  { accounts, people }: Newcomers,
  { waiting, stuck, through }: { waiting: number; stuck: number; through: number },
): string {
  if (accounts.length + people.length === 0)
    return "Nobody began since events are read, so nothing can be said about how newcomers get to work.";
  const late = [
    waiting > 0
      ? `${plural(waiting, "customer")} of the last half year ${waiting === 1 ? "has" : "have"} no output yet`
      : null,
    stuck > 0
      ? `${plural(stuck, "person", "people")} with access for more than ${expectedDays} days ${stuck === 1 ? "has" : "have"} made nothing`
      : null,
  ].filter((part) => part !== null);
  const stand = late.length === 0 ? "Nobody is known to be stuck." : `${late.join(", and ")}.`;
  return `${stand.charAt(0).toUpperCase()}${stand.slice(1)}${cohortWords({ accounts, people }, through)}`;
}

/** How the newest quarter went, of people where they are more than the customers; nothing where all are few. */
function cohortWords({ accounts, people }: Newcomers, through: number): string {
  const [ofAccounts, ofPeople] = [accounts, people].map((who) =>
    tellingCohorts(onboardingCohorts(who), through).at(-1),
  );
  const isOfPeople = (ofPeople?.newcomers ?? 0) >= (ofAccounts?.newcomers ?? 0);
  const newest = isOfPeople ? ofPeople : ofAccounts;
  if (!newest) return "";
  return ` Of the ${newest.newcomers.toLocaleString("en")} ${isOfPeople ? "people" : "customers"} who began in the ${quarterWords(newest.from)}, ${percent(newest.withinExpected)} made something within ${expectedDays} days.`;
}
