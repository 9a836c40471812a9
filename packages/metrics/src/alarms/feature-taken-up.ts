import { mondayOf } from "@vitals/tables";
import { type AlarmContext, defineAlarm, type Statement } from "../alarm.ts";
import { peersOf } from "../evidence/launch-peers.ts";
import { endWeekOf } from "../history/end-week.ts";
import { type LaunchUse, launchesOf, newForWeeks, uptakeShare } from "../history/launches.ts";
import { writtenDate, writtenWeek } from "../wording/dates.ts";
import { counted, percent } from "../wording/figures.ts";

/** Weeks with the feature among four that make it taken up rather than tried. */
const uptakeWeeks = 3;

const openWeeks = 13;

export const featureTakenUp = defineAlarm({
  id: "feature-taken-up",
  type: "opportunity",
  title: "Feature taken up",
  question: "What do you use it for, and may we tell others?",
  firesWhen: `Within ${newForWeeks} weeks of its launch a feature is used in ${uptakeWeeks} of four weeks for the first time, by a larger share of the producing users than at three quarters of the customers who could use it.`,
  closesWhen: `It was said ${openWeeks} weeks ago.`,
  limits: "It cannot tell why, nor whether the feature does what it promised.",
  naturallyLow:
    "Silent where the catalogue names no launch, and for features of modules that the customer does not have.",
  owner: "Product",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "command_weeks", "catalogue", "modules", "window"],
  needs: ["events", "catalogue"],
  statedRate: null,
  raise: (context) =>
    context.history.accountIds.flatMap((_, account) =>
      launchesOf(context.history, account).flatMap((launch) => said(context, account, launch)),
    ),
});

function said(context: AlarmContext, account: number, launch: LaunchUse): Statement[] {
  const { history } = context;
  const from = history.start[account] as number;
  for (let at = 0; at < launch.events.length; at++) {
    const week = history.week[from + at] as number;
    const weeksUsed = recentUses(launch.events, at);
    if (week < launch.launchWeek || week >= launch.launchWeek + newForWeeks || weeksUsed < uptakeWeeks) continue;
    const share = uptakeShare(history, account, launch, at);
    const peers = peersOf(history, launch.command, week);
    if (Number.isNaN(share) || share <= peers.upperQuarter) continue;
    const end = endWeekOf(history, account);
    if (week >= end) return [];
    const closes = Math.min(week + openWeeks, end);
    return [
      {
        account,
        firstWeek: week,
        lastWeek: Math.min(closes - 1, history.lastWeek),
        closedBecause:
          closes > history.lastWeek
            ? null
            : closes === end
              ? "the customer left"
              : `said ${counted(openWeeks, "week")} ago`,
        gist: `“${history.commandWeeks.features.titles[launch.command]}” taken up by ${percent(share)} of those who produced in a week.`,
        evidence: `Took up “${history.commandWeeks.features.titles[launch.command]}”, which came out in the week of ${writtenDate(mondayOf(launch.launchWeek))}: used in ${counted(weeksUsed, "week")} of the four to the ${writtenWeek(week)}, by ${percent(share)} of those who produced in a week. Of the ${counted(peers.customers, "customer")} who could use it, ${peers.using} did in these weeks.`,
      },
    ];
  }
  return [];
}

function recentUses(events: Float64Array, at: number): number {
  let weeks = 0;
  for (let i = Math.max(0, at - 3); i <= at; i++) weeks += Number((events[i] as number) > 0);
  return weeks;
}
