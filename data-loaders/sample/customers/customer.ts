import type { SkillName } from "../vendor/skills.ts";

/** One number per week of the sample, the unfinished one included. */
export type Levels = readonly number[];

/** A person at a customer, with access from one week until another. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly isSponsor: boolean;
  /** Share of the customer's output, before it is compared with the others'; 0 for people who only look. */
  readonly weight: number;
  /** First week with access; may lie before the sample. */
  readonly fromWeek: number;
  /** First week without access; null while there is. */
  readonly untilWeek: number | null;
}

/** A skill in use at a customer; each week's level is its share of the customer's output. */
export interface SkillUse {
  readonly skill: SkillName;
  /** Week it was enabled; may lie before the sample. */
  readonly fromWeek: number;
  readonly levels: Levels;
}

/** Seats bought from a week on. */
export interface SeatChange {
  readonly week: number;
  readonly seats: number;
}

/** A stretch in which a customer said it would do little. */
export interface Lull {
  readonly name: string;
  readonly fromWeek: number;
  /** Last week of the lull. */
  readonly toWeek: number;
  readonly note: string;
}

/** A conversation worth more than a line in the log. */
export interface Conversation {
  readonly week: number;
  readonly channel: string;
  readonly direction: "inbound" | "outbound";
  readonly question: string;
  readonly answer: string;
  readonly reason: string;
  /** The command it was about. */
  readonly feature?: string;
}

/** How a contract ended, or that it has not. */
export interface Ending {
  /** Week of the last day; output may have stopped before. */
  readonly week: number;
}

/** Everything the generator decides about a customer before it writes a row. */
export interface Customer {
  readonly id: string;
  /** The id it had in all systems until a week. */
  readonly formerId: { readonly id: string; readonly untilWeek: number } | null;
  readonly name: string;
  readonly segment: string;
  readonly plan: string;
  readonly owner: string;
  /** EUR a year. */
  readonly annualValue: number;
  /** Week of the first contract's first day; may lie before the sample. */
  readonly startWeek: number;
  readonly ending: Ending | null;
  /** Weeks between today and the next renewal. */
  readonly renewsInWeeks: number;
  readonly seats: readonly SeatChange[];
  readonly people: readonly Person[];
  readonly skills: readonly SkillUse[];
  /** Runs of output commands in an ordinary week. */
  readonly weeklyRuns: number;
  /** Shape of the gamma that spreads a week's mean; small is bursty. */
  readonly dispersion: number;
  /** Output against an ordinary week. */
  readonly outputLevels: Levels;
  /** Work on the way to output, against an ordinary week. */
  readonly useLevels: Levels;
  /** Logins and page views, against an ordinary week. */
  readonly presenceLevels: Levels;
  /** Output in the weeks of the year-end, against an ordinary week. */
  readonly yearEnd: number;
  /** Week in which the launched command was taken up; null when it was not. */
  readonly launchWeek: number | null;
  /** Ordinary tickets a week. */
  readonly ticketRate: number;
  /** Further tickets of nature defect, by week. */
  readonly defectLevels: Levels;
  readonly lulls: readonly Lull[];
  /** Conversations that stand in the log of contacts. */
  readonly conversations: readonly Conversation[];
  /** Conversations that somebody wrote into the journal. */
  readonly journal: readonly Conversation[];
}
