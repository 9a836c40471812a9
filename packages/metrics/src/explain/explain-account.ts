import { isoDate, mondayOf, weekNumber } from "@vitals/tables";
import { openDrops } from "../bands/open-drops.ts";
import { catalog } from "../catalog.ts";
import { type AssessOptions, column, type Facts, type Health, nullable } from "../columns.ts";
import type { Definition, NumberFormat } from "../definition.ts";
import { rowOf } from "../history/grid.ts";
import { type History, toHistory } from "../history/history.ts";
import { watch as toWatch } from "../monitor/watch.ts";
import { assessScores } from "../score/assess-scores.ts";
import { type ExplainedScore, explainScore } from "./explain-score.ts";
import { explainWeek, type Step } from "./explain-week.ts";

/** One signal of an account in a week. */
export interface ExplainedSignal extends Pick<Definition, "id" | "title" | "question"> {
  readonly unit: string;
  readonly window: string;
  readonly format: NumberFormat;
  /** Null when it cannot be said. */
  readonly value: number | null;
  readonly n: number | null;
  readonly restsOn: string;
  readonly expectedLow: number | null;
  readonly expectedHigh: number | null;
}

/** One alarm or opportunity said up to the week. */
export interface ExplainedAlarm {
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  /** State in the report week. */
  readonly state: string;
  readonly firstWeek: string;
  readonly lastWeek: string;
  readonly evidence: string;
  readonly question: string;
  readonly closedBecause: string | null;
}

/** Everything that was said about an account in a week, and how it came about. */
export interface Explanation {
  readonly account: { readonly id: string; readonly slug: string; readonly name: string };
  /** Monday of the week, `YYYY-MM-DD`. */
  readonly week: string;
  readonly signals: readonly ExplainedSignal[];
  /** The score's arithmetic; null before the account's first week. */
  readonly score: ExplainedScore | null;
  /** The drop rule, step by step. */
  readonly steps: readonly Step[];
  readonly alarms: readonly ExplainedAlarm[];
  /** Null when it was no customer in the week. */
  readonly band: { readonly band: string; readonly reason: string } | null;
}

/**
 * Explains one account in one week.
 *
 * @param options.week - a Monday as an epoch day; the report week when left out
 * @throws when the account is unknown, or the week lies outside its history
 */
export function explainAccount(
  facts: Facts,
  health: Health,
  accountId: string,
  options: AssessOptions & { week?: number | undefined },
): Explanation {
  const history = toHistory(facts, options.currency);
  const account = history.accountOf.get(accountId);
  if (account === undefined) throw new Error(`no such account: ${accountId}; see accounts.account_id in the facts`);
  const week = options.week === undefined ? history.lastWeek : weekNumber(options.week);
  const row = rowOf(history, account, week);
  if (options.week !== undefined && row < 0) {
    throw new Error(`account ${accountId} has no week of ${isoDate(mondayOf(week))}: ${span(history, account)}`);
  }
  const watch = toWatch(history, options);
  const scored = assessScores(history, facts, openDrops(history, health.alarms), options);
  return {
    account: {
      id: accountId,
      slug: history.accounts.slug[account] as string,
      name: history.accounts.name[account] as string,
    },
    week: Number.isNaN(week) ? "none" : isoDate(mondayOf(week)),
    signals: catalog.signals.map((signal) => {
      const { value, n } = signal.compute(history);
      const isOutput = signal.id === "output";
      return {
        ...{ id: signal.id, title: signal.title, question: signal.question, unit: signal.unit },
        ...{ window: signal.window, format: signal.format, restsOn: signal.restsOn },
        value: nullable(value[row] ?? Number.NaN),
        n: nullable(n[row] ?? Number.NaN),
        expectedLow: isOutput ? nullable(watch.low[row] ?? Number.NaN) : null,
        expectedHigh: isOutput ? nullable(watch.high[row] ?? Number.NaN) : null,
      };
    }),
    score: row < 0 ? null : explainScore(history, scored, row),
    steps: explainWeek(history, watch, row, options),
    alarms: alarmsOf(health, accountId, mondayOf(week)),
    band: bandOf(health, accountId, mondayOf(week)),
  };
}

function span(history: History, account: number): string {
  const first = history.start[account] as number;
  const end = history.start[account + 1] as number;
  if (first === end) return "it has no event";
  const days = [first, end - 1].map((row) => isoDate(mondayOf(history.week[row] as number)));
  return `its weeks go from ${days.join(" to ")}`;
}

function alarmsOf({ alarms }: Health, accountId: string, monday: number): ExplainedAlarm[] {
  const text = (name: string) => column<string>(alarms, name);
  const firstWeeks = column<number>(alarms, "first_week");
  const lastWeeks = column<number>(alarms, "last_week");
  return Array.from(text("account_id"), (id, i) => ({ id, i }))
    .filter(({ id, i }) => id === accountId && (firstWeeks[i] as number) <= monday)
    .map(({ i }) => ({
      id: text("alarm_id")[i] as string,
      type: text("type")[i] as string,
      kind: text("kind")[i] as string,
      state: text("state")[i] as string,
      firstWeek: isoDate(firstWeeks[i] as number),
      lastWeek: isoDate(lastWeeks[i] as number),
      evidence: text("evidence")[i] as string,
      question: text("question")[i] as string,
      closedBecause: text("closed_because")[i] as string | null,
    }));
}

function bandOf({ bands }: Health, accountId: string, monday: number): Explanation["band"] {
  const ids = column<string>(bands, "account_id");
  const weeks = column<number>(bands, "week");
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] !== accountId || weeks[i] !== monday) continue;
    return { band: bands.band?.[i] as string, reason: bands.reason?.[i] as string };
  }
  return null;
}
