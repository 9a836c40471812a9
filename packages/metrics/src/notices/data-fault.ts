import type { AlarmContext } from "../alarm.ts";
import { defineNotice, type NoticeStatement } from "../notice.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";

/** Share of the output of four weeks at accounts nobody lists, from which the ids do not match. */
const unknownShare = 0.05;

export const dataFault = defineNotice({
  id: "data-fault",
  title: "Data fault",
  question: "What happened to our data?",
  firesWhen: `Most accounts fell in the same week; a week was not loaded for any account; or at least ${percent(unknownShare)} of the output of the last four weeks belongs to accounts that the accounts input does not name.`,
  closesWhen: "It does not concern the report week.",
  limits:
    "It cannot tell an outage of the product from a fault of the export. A fault at a few accounts, or one that every week has, is not seen.",
  naturallyLow: "Silent with fewer than nine accounts to judge, and about ids where there is no accounts input.",
  owner: "Data engineering",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
  tell: (context) =>
    [...fleetDrops(context), ...weeksNotLoaded(context), ...unknownAccounts(context)].sort(
      (one, other) => one.firstWeek - other.firstWeek || (one.cause < other.cause ? -1 : 1),
    ),
});

function fleetDrops({ watch }: AlarmContext): NoticeStatement[] {
  return inARow(watch.fleetWeeks.map(({ week }) => week)).map(([firstWeek, lastWeek]) => {
    const weeks = watch.fleetWeeks.filter(({ week }) => week >= firstWeek && week <= lastWeek);
    const { below, judged } = weeks[0] as (typeof weeks)[number];
    return {
      cause: "fleet-drop",
      firstWeek,
      lastWeek,
      accounts: Math.max(...weeks.map((each) => each.below)),
      evidence: `${figure(below)} of the ${counted(judged, "account")} that could be judged fell far below their usual output in the ${writtenWeek(firstWeek)}${lasting(weeks.length)}. No account is alarmed for it.`,
    };
  });
}

function weeksNotLoaded({ history }: AlarmContext): NoticeStatement[] {
  const loaded = new Set<number>();
  const known = new Map<number, number>();
  for (let row = 0; row < history.rows; row++) {
    const week = history.week[row] as number;
    known.set(week, (known.get(week) ?? 0) + 1);
    if (history.loaded[row] === 1) loaded.add(week);
  }
  const missing = [...known.keys()].filter((week) => !loaded.has(week)).sort((one, other) => one - other);
  return inARow(missing).map(([firstWeek, lastWeek]) => ({
    cause: "not-loaded",
    firstWeek,
    lastWeek,
    accounts: known.get(lastWeek) as number,
    evidence: `No event was loaded for the ${writtenWeek(firstWeek)}${lasting(lastWeek - firstWeek + 1)}, for any account. Such weeks count as unknown, not as zero.`,
  }));
}

/** Said of the report week alone: which accounts are listed is known for today only. */
function unknownAccounts({ history }: AlarmContext): NoticeStatement[] {
  const { accounts, lastWeek, start, week, weekly } = history;
  if (!accounts.listed.includes(1)) return [];
  let [all, unknown, count] = [0, 0, 0];
  for (let a = 0; a + 1 < start.length; a++) {
    let output = 0;
    for (
      let row = (start[a + 1] as number) - 1;
      row >= (start[a] as number) && (week[row] as number) > lastWeek - 4;
      row--
    ) {
      output += weekly.output[row] || 0;
    }
    all += output;
    if (accounts.listed[a] === 1 || output === 0) continue;
    unknown += output;
    count++;
  }
  if (!(unknown >= unknownShare * all && unknown > 0)) return [];
  return [
    {
      cause: "unknown-accounts",
      firstWeek: lastWeek,
      lastWeek,
      accounts: count,
      evidence: `${counted(count, "account")} with ${percent(unknown / all)} of the output of the last four weeks ${count === 1 ? "is" : "are"} not named by the accounts input: ids may have changed on one side.`,
    },
  ];
}

function lasting(weeks: number): string {
  return weeks > 1 ? ` and the ${counted(weeks - 1, "week")} after it` : "";
}

/** Ascending week numbers as stretches without a gap. */
function inARow(weeks: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  for (const week of weeks) {
    const open = stretches[stretches.length - 1];
    if (open && open[1] === week - 1) open[1] = week;
    else stretches.push([week, week]);
  }
  return stretches;
}
