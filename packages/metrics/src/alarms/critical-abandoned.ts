import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { openRows } from "../evidence/open-rows.ts";
import { hadTrouble, outputTrouble } from "../evidence/output-trouble.ts";
import { meanOf, type OwnWeeks, ownWeeks } from "../evidence/own-weeks.ts";
import { type Silence, silences } from "../evidence/silences.ts";
import { type Spell, spellsOf, toStatements } from "../evidence/spells.ts";
import { featureWeeks } from "../history/feature-weeks.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted } from "../wording/figures.ts";
import { workingWeeks } from "../wording/working-weeks.ts";
import { moduleFading } from "./module-fading.ts";

/** Weeks without use before it is worth saying, and in what share of the weeks before it was used. */
const rule = { shortest: 6, fewestActive: 0.5, rate: 0.02 };

/** The customer still makes at least this share of before. */
const stillMakes = 0.6;

const newNormalWeeks = 26;

interface Feature {
  readonly title: string;
  readonly used: boolean[];
  readonly silences: (Silence | null)[];
}

export const criticalAbandoned = defineAlarm({
  id: "critical-abandoned",
  type: "alarm",
  title: "Critical feature abandoned",
  question: "What got in the way?",
  firesWhen: `A feature that the catalogue marks critical was used in at least half of 26 weeks and then not once in ${rule.shortest} weeks or more, at least two weeks longer than any pause of the year before and longer than chance explains, while the customer goes on producing.`,
  closesWhen: `It is used again, a drop or a stop is said instead, or after ${newNormalWeeks} weeks: then it is a new normal.`,
  limits:
    "It cannot see that another feature does the same work. It names one feature at a time, the one that was used most steadily.",
  naturallyLow:
    "Silent where nothing is marked critical, while a drop, a stop or a fading module says it already, in lulls, at the year's end, in weeks that were not loaded and in weeks when most accounts fell at once.",
  owner: "Product",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "command_weeks", "catalogue", "calendar", "window"],
  needs: ["events", "catalogue"],
  statedRate: {
    value: 0.015,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 14 in 939 account-years of six seeds, each counted as false.",
  },
  standsAfter: 13,
  raise: (context) => {
    const fading = openRows([moduleFading], context);
    return context.history.accountIds.flatMap((_, account) => said(context, account, fading));
  },
});

function said(context: AlarmContext, account: number, fading: Uint8Array): Statement[] {
  const { history } = context;
  const own = ownWeeks(context, account);
  const features = criticalFeatures(context, own);
  if (features.length === 0) return [];
  const output = own.output;
  const trouble = outputTrouble(context);
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      if (hadTrouble(trouble, own.rows, k - 7, k + 1) || fading[own.rows[k] as number] === 1) return -1;
      if (!(meanOf(output, Math.max(0, k - 3), k + 1) >= stillMakes * meanOf(output, Math.max(0, k - 29), k - 3)))
        return -1;
      const rhythms = features.map((feature) => rhythmOf(feature.silences[k]));
      const most = Math.max(...rhythms);
      return most > 0 ? rhythms.indexOf(most) : -1;
    },
    overBecause: (k, { cause }) => {
      if (features[cause]?.used[k]) return "it is used again";
      return trouble[own.rows[k] as number] === 1 ? "said as a drop or a stop instead" : null;
    },
    longest: { weeks: newNormalWeeks, because: `a new normal: not used for ${counted(newNormalWeeks, "week")}` },
    coolDown: 4,
  });
  const silenceOf = ({ cause, first }: Spell) => {
    const { title, silences: all } = features[cause] as Feature;
    return { title, ...(all[first] as Silence) };
  };
  const silentFor = (at: number, spell: Spell) => {
    const { length } = silenceOf(spell);
    const began = own.weeks[spell.first - length] as number;
    return workingWeeks(length + at - spell.first, (own.weeks[at] as number) - began);
  };
  return toStatements(history, own, spells, {
    gistAt: (at, spell) => {
      const { title, active, watched } = silenceOf(spell);
      return `“${title}” not used for ${silentFor(at, spell)}, before in ${active} of ${counted(watched, "week")}.`;
    },
    evidenceAt: (at, spell) => {
      const { title, active, watched, longestBefore } = silenceOf(spell);
      const pause =
        longestBefore === 0
          ? "it had never paused in the year before"
          : `its longest pause in the year before was ${counted(longestBefore, "week")}`;
      return `“${title}” has not been used for ${silentFor(at, spell)} up to the ${writtenWeek(own.weeks[at] as number)}; it was used in ${active} of the ${watched} weeks before, and ${pause}. The customer goes on producing.`;
    },
  });
}

function criticalFeatures({ history }: AlarmContext, own: OwnWeeks): Feature[] {
  const { features } = history.commandWeeks;
  const from = history.start[own.account] as number;
  return [...features.critical.keys()]
    .filter((command) => features.critical[command] === 1)
    .map((command) => {
      const { events } = featureWeeks(history, own.account, command);
      const used = Array.from(own.rows, (row) => (events[row - from] as number) > 0);
      return { title: features.titles[command] as string, used, silences: silences(used, rule) };
    });
}

function rhythmOf(silence: Silence | null | undefined): number {
  return silence ? silence.active / silence.watched : 0;
}
