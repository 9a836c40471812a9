/** What a simulated portfolio is made of; what is left out does not happen. */
export interface Scenario {
  readonly name: string;
  /** Weeks of history before the 52 that are judged; 104 when left out. */
  readonly history?: number;
  /** Dispersion k of every account, or its limits; by stratum when left out. */
  readonly dispersion?: readonly [number, number];
  /** Largest amplitude of the season, and whose the phase is. */
  readonly season?: { readonly amplitude: number; readonly phase: "segment" | "account" };
  /** Mean depth of the dip in the weeks of 25 December and 1 January. */
  readonly yearEnd?: number;
  /** Limits of the factor by which output changes in a year. */
  readonly trend?: readonly [number, number];
  /** A lasting change by this factor, in some week for some share of accounts. */
  readonly shift?: { readonly factor: number; readonly share: number };
  /** Some weeks at this factor. */
  readonly surge?: { readonly factor: number; readonly weeks: number; readonly share: number };
  /** Weeks on and off, and the factor of the off weeks; `unrest` is the longest deviation of a phase in weeks. */
  readonly bursts?: {
    readonly on: number;
    readonly off: number;
    readonly factor: number;
    readonly unrest: number;
    readonly share: number;
  };
  /** Chance of an account's week not to be loaded, and whether two weeks are missing for all. */
  readonly missing?: number;
  /** Outage weeks among the judged ones: for all, and for one segment. */
  readonly outage?: boolean;
  /** Lulls at a tenth, of three to six weeks in the same weeks each year, by whether they are declared. */
  readonly lulls?: { readonly declared: boolean; readonly share: number };
  /** Share of accounts that begin within the last half year before the judged weeks or the first judged quarter. */
  readonly ramp?: number;
  /** What happens to a third of the accounts. */
  readonly drop?: { readonly to: number; readonly weeks?: number };
}

const season = { amplitude: 0.5, phase: "segment" } as const;
const seasonal = { season, yearEnd: 0.4 };

/** The scenarios, in the order in which the table lists them. */
export const scenarios: readonly Scenario[] = [
  { name: "plain" },
  { name: "season per segment, year-end dip", ...seasonal },
  { name: "season per account, year-end dip", season: { amplitude: 0.5, phase: "account" }, yearEnd: 0.4 },
  { name: "dispersion 2", dispersion: [2, 2] },
  { name: "dispersion 5", dispersion: [5, 5] },
  { name: "dispersion 10", dispersion: [10, 10] },
  { name: "dispersion 20", dispersion: [20, 20] },
  { name: "dispersion mixed, 2 to 20", dispersion: [2, 20] },
  { name: "slow trends, 0.75 to 1.6 a year", trend: [0.75, 1.6] },
  { name: "decline, 0.7 a year", trend: [0.7, 0.7] },
  { name: "growth, 2.0 a year", trend: [2, 2] },
  { name: "level shift up, 1.6", shift: { factor: 1.6, share: 0.5 } },
  { name: "surge, 1.8 for six weeks", surge: { factor: 1.8, weeks: 6, share: 0.5 } },
  { name: "bursts, on 5 off 3 weeks", bursts: { on: 5, off: 3, factor: 0.25, unrest: 0, share: 1 } },
  { name: "bursts, uneven phases", bursts: { on: 5, off: 3, factor: 0.25, unrest: 2, share: 1 } },
  { name: "missing weeks, 6 percent", missing: 0.06 },
  { name: "outage week, all and one region", outage: true },
  { name: "declared lulls", lulls: { declared: true, share: 1 } },
  { name: "undeclared lulls, same weeks each year", lulls: { declared: false, share: 1 } },
  { name: "new accounts ramping over 12 weeks", ramp: 1 },
  { name: "history of 13 weeks", history: 13 },
  { name: "history of 26 weeks", history: 26 },
  { name: "history of 52 weeks", history: 52, ...seasonal },
  { name: "drop of 30 percent", drop: { to: 0.7 } },
  { name: "drop of 80 percent", drop: { to: 0.2 } },
  { name: "a stop", drop: { to: 0 } },
  { name: "gradual halving over 12 weeks", drop: { to: 0.5, weeks: 12 } },
  {
    name: "everything mixed",
    dispersion: [2, 20],
    ...seasonal,
    trend: [0.75, 1.6],
    shift: { factor: 1.6, share: 0.15 },
    surge: { factor: 1.8, weeks: 6, share: 0.15 },
    bursts: { on: 5, off: 3, factor: 0.25, unrest: 1, share: 0.1 },
    missing: 0.03,
    outage: true,
    lulls: { declared: true, share: 0.2 },
    ramp: 0.1,
  },
];
