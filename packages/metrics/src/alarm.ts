import type { AssessOptions } from "./columns.ts";
import type { Definition } from "./definition.ts";
import type { History } from "./history/history.ts";
import type { Watch } from "./monitor/watch.ts";

/** One thing said about an account; becomes a row of the `alarms` table. */
export interface Statement {
  /** Index of the account in the history. */
  readonly account: number;
  /** Week number in which it was first said. */
  readonly firstWeek: number;
  /** Week number of the last week in which it held. */
  readonly lastWeek: number;
  /** Why it closed; null while open. */
  readonly closedBecause: string | null;
  /** Week number in which it closed; the one after the last week in which it held when left out. */
  readonly closedWeek?: number;
  /** Week number in which it was last news: said first, or became more urgent; the first week when left out. */
  readonly newsWeek?: number;
  /** A sentence for the evidence of another alarm that tells this one too; a general one when left out. */
  readonly beside?: string;
  /** The evidence in one short sentence, as of the same week: what is so, and what was usual. */
  readonly gist: string;
  /** What is so, in whole sentences with numbers: of the last week while open, of the first week when closed. */
  readonly evidence: string;
}

/** What a rule looks at. */
export interface AlarmContext {
  readonly history: History;
  readonly watch: Watch;
  readonly options: AssessOptions;
}

/** How often a rule is wrong, and how that was found; null until measured. */
export interface StatedRate {
  /** False alarms per account and year. */
  readonly value: number;
  /** The budget it was measured at. */
  readonly budget: number;
  readonly measuredOn: string;
}

/** `now`: output itself is in trouble; `soon`: something else changed; `later`: a state that may last. */
export type Urgency = "now" | "soon" | "later";

/** A rule that says bad news (an alarm) or good news (an opportunity). */
export interface Alarm extends Definition {
  readonly type: "alarm" | "opportunity";
  /** When it fires, in words. */
  readonly firesWhen: string;
  /** When it closes, in words. */
  readonly closesWhen: string;
  readonly statedRate: StatedRate | null;
  /** How soon it wants a conversation; `soon` when left out. */
  readonly urgency?: Urgency;
  /**
   * Weeks without news or an answer after which it is standing, for rules that hold as long as a state does; never when
   * left out, for what ends by itself.
   */
  readonly standsAfter?: number;
  /** Everything said over the whole history, so that the past can be graded. */
  readonly raise: (context: AlarmContext) => Statement[];
}

/** Declares an alarm or an opportunity; what it said of a context is remembered, because other rules ask for it. */
export function defineAlarm(alarm: Alarm): Alarm {
  return { ...alarm, raise: oncePerContext(alarm.raise) };
}

/** Remembers what a pure function made of a context, so that rules that share it compute it once. */
export function oncePerContext<T>(compute: (context: AlarmContext) => T): (context: AlarmContext) => T {
  const made = new WeakMap<AlarmContext, { value: T }>();
  return (context) => {
    const known = made.get(context) ?? { value: compute(context) };
    made.set(context, known);
    return known.value;
  };
}
