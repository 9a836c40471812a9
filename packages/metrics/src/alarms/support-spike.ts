import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { ownWeeks } from "../evidence/own-weeks.ts";
import { type Spell, spellsOf, toStatements } from "../evidence/spells.ts";
import { type TicketNormals, ticketNormals } from "../evidence/ticket-normals.ts";
import { chanceOfAtLeast } from "../statistics/negative-binomial.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted, figure } from "../wording/figures.ts";

/** Fewest tickets in two weeks that are a spike. */
const fewestTickets = 4;

/** Two kinds are looked at in 52 weeks a year: at this chance a calm customer is said one in about fifty years. */
const rarity = 2e-4;

/** Chance at which things are normal again. */
const normalChance = 0.1;

const longestWeeks = 13;

const kinds = ["defect", "all"] as const;

export const supportSpike = defineAlarm({
  id: "support-spike",
  type: "alarm",
  title: "Support spike",
  question: "What keeps breaking?",
  firesWhen: `At least ${fewestTickets} tickets were opened in two weeks, more than the customer's own normal explains (a negative-binomial tail of less than one in five thousand); defects are looked at apart from all tickets together.`,
  closesWhen: `The tickets of four weeks are normal again, or after ${longestWeeks} weeks.`,
  limits:
    "It counts tickets, not trouble: one defect reported by ten people is ten tickets. In a customer's first quarter many questions are normal, so it says nothing then.",
  naturallyLow:
    "Silent without a tickets input, in the first 13 weeks of a customer and of the tickets, in weeks that were not loaded and in weeks when most accounts fell at once.",
  owner: "Support",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "tickets", "load_report", "window"],
  needs: ["tickets"],
  statedRate: {
    value: 0.004,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 4 in 939 account-years of six seeds, each counted as false.",
  },
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history } = context;
  const own = ownWeeks(context, account, true);
  const normals = kinds.map((kind) => ticketNormals(history)[kind]);
  const chanceAt = ({ opened2, opened4, usual, spreadOf }: TicketNormals, k: number, weeks: 2 | 4) => {
    const row = own.rows[k] as number;
    const opened = (weeks === 2 ? opened2 : opened4)[row] as number;
    const mean = weeks * (usual[row] as number);
    return Number.isNaN(mean) || Number.isNaN(opened) ? 1 : chanceOfAtLeast(opened, mean, spreadOf(row, weeks));
  };
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) =>
      normals.findIndex(
        (normal) =>
          (normal.opened2[own.rows[k] as number] as number) >= fewestTickets && chanceAt(normal, k, 2) < rarity,
      ),
    overBecause: (k, { cause }) =>
      chanceAt(normals[cause] as TicketNormals, k, 4) > normalChance ? "tickets are normal again" : null,
    longest: { weeks: longestWeeks, because: `said ${counted(longestWeeks, "week")} ago` },
    coolDown: 4,
  });
  const whatOf = (cause: number) => (kinds[cause] === "defect" ? "defect ticket" : "ticket");
  const thenOf = ({ cause, first }: Spell, weeks: string) => {
    const { opened2, usual } = normals[cause] as TicketNormals;
    const row = own.rows[first] as number;
    return `${counted(opened2[row] as number, whatOf(cause))} in ${weeks}, where ${normalWords(2 * (usual[row] as number))}`;
  };
  return toStatements(history, own, spells, {
    gistAt: (_, spell) => `${thenOf(spell, "two weeks")}.`,
    evidenceAt: (at, spell) => {
      const { cause, first } = spell;
      const { opened4 } = normals[cause] as TicketNormals;
      const what = whatOf(cause);
      const then = thenOf(spell, `the two weeks to the ${writtenWeek(own.weeks[first] as number)}`);
      const now = opened4[own.rows[at] as number] as number;
      const since = `${counted(now, what)} in the four weeks to the ${writtenWeek(own.weeks[at] as number)}`;
      return at === first || Number.isNaN(now) ? `${then}.` : `${since}; it began with ${then}.`;
    },
  });
}

function normalWords(inTwoWeeks: number): string {
  if (inTwoWeeks >= 1) return `${figure(inTwoWeeks)} are usual`;
  if (inTwoWeeks < 2 / 52) return "less than one in a year is usual";
  return `one in ${figure(Math.round(2 / inTwoWeeks))} weeks is usual`;
}
