import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { meanLastYear } from "../evidence/last-year.ts";
import { hadTrouble, outputTrouble } from "../evidence/output-trouble.ts";
import { meanOf, type OwnWeeks, ownWeeks, runningTotals } from "../evidence/own-weeks.ts";
import { shareShift } from "../evidence/share-shift.ts";
import { type Spell, spellsOf, toStatements } from "../evidence/spells.ts";
import { moduleWeeks } from "../history/module-shares.ts";
import { writtenWeek } from "../wording/dates.ts";
import { amount, counted, figure, percent } from "../wording/figures.ts";

/** Own weeks that are compared; those before them are left a while ago, so that a fade does not hide in them. */
const recentWeeks = 4;
const apartWeeks = 8;
const mostBefore = 39;
const fewestBefore = 16;

/** The module made at least this share of all output, in at least this share of the weeks. */
const leastShare = 0.15;
const leastActive = 0.75;

/** Below these shares of its own output, before and a year ago, it fades, while the total keeps this share. */
const fadedShare = 0.5;
const lastYearShare = 0.7;
const totalShare = 0.8;

/** Standard errors by which its share lies beyond the unrest of shares: there are several modules and 52 weeks a year. */
const beyondUnrest = 4;

const backShare = 0.7;
const newNormalWeeks = 26;

interface Module {
  readonly name: string;
  readonly totals: Float64Array;
  readonly events: Float64Array;
  readonly active: Float64Array;
}

export const moduleFading = defineAlarm({
  id: "module-fading",
  type: "alarm",
  title: "Module fading",
  question: "What replaced it?",
  firesWhen: `A module that made at least ${percent(leastShare)} of the output, in three weeks of four, made less than half of it over the last ${recentWeeks} weeks, by more than the unrest of its share explains, and less than ${percent(lastYearShare)} of the same weeks a year ago where they are known; while all modules together made at least ${percent(totalShare)} of before.`,
  closesWhen: `Four weeks of the module reach ${percent(backShare)} of before, a drop or a stop is said instead, or after ${newNormalWeeks} weeks: then it is a new normal.`,
  limits:
    "A module can be done with for good reasons, such as a project that ended. It names one module at a time, the one that lost most. Modules are as the events name them.",
  naturallyLow:
    "Silent for customers with one module, while a drop or a stop is open, in lulls, at the year's end, in weeks that were not loaded and in weeks when most accounts fell at once.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "command_weeks", "catalogue", "calendar", "window"],
  needs: ["events"],
  statedRate: {
    value: 0.002,
    budget: 0.3,
    measuredOn:
      "The sample's made-up customers in whom nothing was planted, not this vendor's: 2 in 939 account-years of six seeds, each counted as false.",
  },
  raise: (context) => context.history.accountIds.flatMap((_, account) => said(context, account)),
});

function said(context: AlarmContext, account: number): Statement[] {
  const { history, options } = context;
  const own = ownWeeks(context, account);
  const modules = modulesOf(context, own);
  if (modules.length < 2) return [];
  const all = own.output;
  const trouble = outputTrouble(context);
  const before = (k: number): [number, number] => [Math.max(0, k + 1 - apartWeeks - mostBefore), k + 1 - apartWeeks];
  const recent = (k: number): [number, number] => [k + 1 - recentWeeks, k + 1];
  const lossOf = ({ totals, events, active }: Module, k: number) => {
    const [now, usual] = [meanOf(totals, ...recent(k)), meanOf(totals, ...before(k))];
    const isMain = usual >= leastShare * meanOf(all, ...before(k)) && meanOf(active, ...before(k)) >= leastActive;
    if (!isMain || now >= fadedShare * usual || now >= lastYearShare * meanLastYear(own, totals, ...recent(k)))
      return 0;
    return shareShift({ part: totals, all, events }, recent(k), before(k)) <= -beyondUnrest ? usual - now : 0;
  };
  const spells = spellsOf(own.rows.length, {
    causeAt: (k) => {
      if (k + 1 < apartWeeks + fewestBefore || hadTrouble(trouble, own.rows, k + 1 - apartWeeks, k + 1)) return -1;
      if (meanOf(all, ...recent(k)) < totalShare * meanOf(all, ...before(k))) return -1;
      const losses = modules.map((module) => lossOf(module, k));
      const most = Math.max(...losses);
      return most > 0 ? losses.indexOf(most) : -1;
    },
    overBecause: (k, { cause, first }) => {
      const { totals } = modules[cause] as Module;
      if (trouble[own.rows[k] as number] === 1) return "said as a drop or a stop instead";
      return meanOf(totals, ...recent(k)) >= backShare * meanOf(totals, ...before(first)) ? "made there again" : null;
    },
    longest: { weeks: newNormalWeeks, because: `a new normal: lower for ${counted(newNormalWeeks, "week")}` },
    coolDown: 13,
  });
  const evidenceAt = (at: number, { cause, first }: Spell) => {
    const { name, totals } = modules[cause] as Module;
    const [now, usual] = [meanOf(totals, ...recent(at)), meanOf(totals, ...before(first))];
    const [total, totalBefore] = [meanOf(all, ...recent(at)), meanOf(all, ...before(first))];
    const hides = total >= totalShare * totalBefore ? ", so the total does not show it" : "";
    return `Made ${amount(now, options.outputNoun)} a week in ${name} over the four weeks to the ${writtenWeek(own.weeks[at] as number)}, where ${figure(usual)} were usual: ${percent(usual / totalBefore)} of its output then. In all it makes ${figure(total)} a week, where ${figure(totalBefore)} were usual${hides}.`;
  };
  const gistAt = (at: number, { cause, first }: Spell) => {
    const { name, totals } = modules[cause] as Module;
    const [now, usual] = [meanOf(totals, ...recent(at)), meanOf(totals, ...before(first))];
    return `${amount(now, options.outputNoun)} a week in ${name} over ${recentWeeks} weeks, where ${figure(usual)} were usual.`;
  };
  return toStatements(history, own, spells, { gistAt, evidenceAt });
}

function modulesOf({ history }: AlarmContext, own: OwnWeeks): Module[] {
  const from = history.start[own.account] as number;
  return [...moduleWeeks(history, own.account)].map(([code, { output, events }]) => ({
    name: history.commandWeeks.moduleNames[code] as string,
    totals: runningTotals(own, (row) => output[row - from] as number),
    events: runningTotals(own, (row) => events[row - from] as number),
    active: runningTotals(own, (row) => Number((output[row - from] as number) > 0)),
  }));
}
