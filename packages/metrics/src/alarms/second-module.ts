import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { endWeekOf } from "../history/end-week.ts";
import { moduleUptakes, type Uptake, uptakeWeeks } from "../history/module-uptakes.ts";
import { writtenWeek } from "../wording/dates.ts";
import { amount, counted } from "../wording/figures.ts";

/** How long it stays worth saying. */
const openWeeks = 13;

/** The first module must have been in use for this long, or the account began with both. */
const aloneWeeks = 8;

export const secondModule = defineAlarm({
  id: "second-module",
  type: "opportunity",
  title: "Second module",
  question: "What worked, and who else like them should see it?",
  firesWhen: `A second module has output in ${uptakeWeeks} of four weeks for the first time, at least ${aloneWeeks} weeks after the first module did; its very first output came as much later.`,
  closesWhen: `It was said ${openWeeks} weeks ago.`,
  limits: "It cannot tell a rollout from a trial that happens to last a month. Modules are as the events name them.",
  naturallyLow: "Silent for customers who began with two modules, or whose history begins with both.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "command_weeks", "catalogue", "window"],
  needs: ["events", "catalogue"],
  statedRate: null,
  raise: (context) => {
    const { start } = context.history;
    return Array.from({ length: start.length - 1 }, (_, account) => secondOf(account, context)).filter(
      (statement) => statement !== null,
    );
  },
});

function secondOf(account: number, context: AlarmContext): Statement | null {
  const { history } = context;
  const [first, second] = moduleUptakes(history, account);
  if (!first || !second || second.week - first.week < aloneWeeks) return null;
  if (second.firstWeek - first.firstWeek < aloneWeeks) return null;
  const { moduleNames } = history.commandWeeks;
  const end = endWeekOf(history, account);
  if (end < second.week) return null;
  const closes = Math.min(second.week + openWeeks, end);
  return {
    account,
    firstWeek: second.week,
    lastWeek: Math.min(closes - 1, history.lastWeek),
    closedBecause:
      closes > history.lastWeek
        ? null
        : closes === end
          ? "the customer left"
          : `said ${counted(openWeeks, "week")} ago`,
    gist: `Took up ${moduleNames[second.module]} beside ${moduleNames[first.module]}.`,
    evidence: evidenceOf(first, second, context),
  };
}

function evidenceOf(first: Uptake, second: Uptake, { history, options }: AlarmContext): string {
  const name = (uptake: Uptake) => history.commandWeeks.moduleNames[uptake.module] as string;
  const made = `${amount(second.output, options.outputNoun)} in the four weeks to the ${writtenWeek(second.week)}`;
  return `Took up ${name(second)} beside ${name(first)}: ${made}, in ${counted(second.weeksWithOutput, "week")} of the four, first in the ${writtenWeek(second.firstWeek)}.`;
}
