import type { AccountBenchmark } from "./account-benchmark.js";
import type { AccountScore } from "./account-score.js";
import type { AccountValue } from "./account-value.js";
import type { BandName } from "./band-mark.js";

/** One account as of the report week, as in the portfolio table; dates are epoch days. */
export interface AccountRow {
  readonly account_id: string;
  readonly slug: string;
  readonly name: string;
  readonly segment: string | null;
  readonly plan: string | null;
  readonly owner: string | null;
  readonly annual_value: number | null;
  readonly currency: string | null;
  readonly renews_on: number | null;
  readonly ended_on: number | null;
  readonly status: "customer" | "former" | "silent" | "never";
  /** How long it has been producing; null where that is not known. */
  readonly age_band: "first-quarter" | "first-year" | "second-year" | "later" | null;
  readonly band: BandName;
  readonly band_before: BandName | null;
  readonly band_since: number | null;
  readonly band_reason: string;
  readonly score: number | null;
  readonly score_change: number | null;
  readonly likelihood: number | null;
  /** What its manager on our side says of the relationship; null where nobody does. */
  readonly manager_rating: "red" | "yellow" | "green" | null;
  readonly output_4w: number | null;
  readonly output_before_4w: number | null;
  readonly output_change: number | null;
  readonly weeks_since_output: number | null;
  readonly producing_users: number | null;
  readonly modules: number | null;
  readonly seats: number | null;
  readonly seat_use: number | null;
  readonly open_alarms: number;
  readonly open_opportunities: number;
  readonly coverage: number;
  readonly output_26w: readonly (number | null)[];
}

/** One alarm or opportunity. */
export interface AlarmRow {
  readonly alarm_id: string;
  readonly account_id: string;
  readonly type: "alarm" | "opportunity";
  readonly kind: string;
  readonly first_week: number;
  readonly last_week: number;
  /** Monday of the week in which it was said, or last became more urgent. */
  readonly news_week: number;
  readonly urgency: "now" | "soon" | "later";
  readonly state: "open" | "standing" | "answered" | "closed";
  /** Monday since which it is none of the week's conversations; null while it is one. */
  readonly standing_since: number | null;
  readonly closed_because: string | null;
  readonly closed_week: number | null;
  readonly answered_on: number | null;
  readonly answer_reason: string | null;
  readonly gist: string;
  readonly evidence: string;
  readonly question: string;
  readonly stated_rate: number | null;
  readonly money: number | null;
  readonly currency: string | null;
}

/** Weekly values that end with the report week; null is unknown, and weeks before the first event are absent. */
export type Weekly = readonly (number | null)[];

/** What `accounts/<slug>.json` holds: one account alone. */
export interface AccountFile {
  readonly account: AccountRow;
  readonly contract: {
    readonly startedOn: number | null;
    readonly firstEventOn: number | null;
    readonly lastEventOn: number | null;
    readonly parent: string | null;
    readonly aliases: readonly string[];
    readonly listed: boolean;
  };
  readonly lastWeek: number | null;
  readonly output: { readonly values: Weekly; readonly low: Weekly; readonly high: Weekly };
  readonly signals: Readonly<Record<string, { readonly values: Weekly; readonly n: number | null }>>;
  /** What each signal is compared with, by its id; absent where there is nothing. */
  readonly benchmarks: Readonly<Record<string, AccountBenchmark>>;
  readonly score: AccountScore;
  /** One letter a week, the report week last: r, y, g, n; a dot where it was not a customer. */
  readonly bands: string;
  readonly alarms: readonly AlarmRow[];
  readonly lulls: readonly { readonly from: number; readonly to: number; readonly label: string }[];
  readonly modules: readonly ModuleStrip[];
  readonly people: People;
  readonly seats: {
    readonly changes: readonly { from: number; seats: number }[];
    readonly limit: Weekly;
    readonly used: Weekly;
  };
  /** Null where the catalogue says of no command what it is worth. */
  readonly value: AccountValue | null;
  readonly support: Support;
  /** Lines for the calendar that answers with the reason `seasonal` propose. */
  readonly seasons: readonly string[];
  /** Contacts in which something was asked, answered or learned. */
  readonly talks: readonly Talk[];
  /** Contacts of every kind over 52 weeks, by who reached out. */
  readonly contacts: {
    readonly inbound: number;
    readonly outbound: number;
    readonly unknown: number;
    readonly lastAt: number | null;
  };
  readonly surveys: readonly { kind: string; answers: number; mean: number; max: number | null; lastOn: number }[];
  readonly outcomes: readonly { on: number; kind: string; change: number | null }[];
  readonly recent: readonly RecentEvent[];
}

/** A module's commands, week by week; module null gathers commands without one. */
export interface ModuleStrip {
  readonly module: string | null;
  readonly enabledOn: number | null;
  readonly weeks: Weekly;
  readonly commands: readonly CommandStrip[];
  /** Commands left out to keep the file small. */
  readonly more: number;
}

export interface CommandStrip {
  readonly event: string;
  readonly title: string;
  readonly kind: string;
  readonly weeks: Weekly;
  readonly users: number | null;
}

/** The people of an account as far as the privacy policy lets them be seen. */
export interface People {
  readonly policy: "hidden" | "pseudonym" | "name";
  /** False where no event bears a user. */
  readonly known: boolean;
  readonly active: number;
  readonly producing: number;
  readonly fresh: number;
  /** Share of the busiest person in the output of 13 weeks; null without output. */
  readonly largestShare: number | null;
  readonly rows: readonly Person[];
  readonly more: number;
}

export interface Person {
  readonly slug: string;
  readonly label: string;
  readonly role: string | null;
  readonly sponsor: boolean;
  readonly createdOn: number | null;
  readonly deactivatedOn: number | null;
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly output: Weekly;
  readonly events: Weekly;
}

export interface Support {
  readonly natures: readonly { nature: string; weeks: Weekly; open: number }[];
  readonly firstAnswerHours: number | null;
  readonly resolutionHours: number | null;
  readonly recent: readonly {
    id: string;
    openedAt: number;
    resolvedAt: number | null;
    nature: string | null;
    priority: string | null;
    feature: string | null;
  }[];
}

export interface Talk {
  readonly at: number;
  readonly channel: string | null;
  readonly direction: string | null;
  readonly author: string | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly reason: string | null;
  readonly alarmId: string | null;
  readonly feature: string | null;
}

export interface RecentEvent {
  readonly at: number;
  readonly title: string;
  readonly kind: string;
  readonly module: string | null;
  readonly person: string | null;
  readonly quantity: number;
}
