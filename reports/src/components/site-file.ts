/** What `site.json` holds: what every page says about the whole report. */
export interface Site {
  readonly title: string;
  /** True when the data is made up; every page says so. */
  readonly generated: boolean;
  readonly timeZone: string;
  readonly currency: string;
  /** What a unit of output is called. */
  readonly outputNoun: string;
  readonly privacy: "hidden" | "pseudonym" | "name";
  /** The last day the report covers, `YYYY-MM-DD`; absent when there are no events. */
  readonly asOf?: string;
  /** Mondays as epoch days; null when there are no events at all. */
  readonly firstWeek: number | null;
  readonly lastWeek: number | null;
  readonly accounts: number;
  readonly customers: number;
  readonly sources: readonly SourceAge[];
  readonly notices: readonly Notice[];
  /** True where the report holds some of the accounts alone. */
  readonly isSlice?: boolean;
  readonly signals: readonly SignalName[];
  /** Title of every alarm and opportunity by id. */
  readonly rules: Readonly<Record<string, string>>;
  readonly score: SiteScore;
  readonly links: { readonly account?: string; readonly tickets?: string; readonly answer?: string };
}

/** How old one input is. */
export interface SourceAge {
  readonly input: string;
  readonly status: "fresh" | "stale" | "failed" | "absent";
  /** Wall time in ms. */
  readonly lastAt: number | null;
  readonly ageDays: number | null;
}

/** Something every reader must know before believing a number. */
export interface Notice {
  readonly kind: "stale" | "failed" | "excluded" | "empty" | "unknown" | "slice";
  readonly text: string;
  /** Whether the page of the data says more. */
  readonly more?: boolean;
}

/** How a signal is printed. */
export interface SignalName {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly unit: string;
  readonly window: string;
  /** What n counts. */
  readonly restsOn: string;
  readonly format: { readonly style: "number" | "percent"; readonly decimals: number };
  readonly good: "high" | "low" | "neither";
}

/** What every page knows of the score. */
export interface SiteScore {
  readonly components: readonly ComponentName[];
  /** What counts as a lost customer, and within how many weeks. */
  readonly churn: {
    readonly kind: "outcomes" | "silence" | "collapse";
    readonly weeks: number;
    readonly collapseTo: number;
  };
  /** Whether a likelihood may be shown, as of the last look; null before the first. */
  readonly gate: GateToday | null;
}

/** How a component of the score is printed. */
export interface ComponentName {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly format: SignalName["format"];
  readonly good: "high" | "low";
}

export interface GateToday {
  readonly week: number;
  readonly state: "too-few" | "ranking" | "likelihood" | "no-signal" | "unclear";
  readonly says: string;
  readonly needs: readonly string[];
}
