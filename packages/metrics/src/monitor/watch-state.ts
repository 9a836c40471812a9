import type { History } from "../history/history.ts";
import { type DispersionFit, emptyDispersionFit } from "./dispersion.ts";
import type { DropEpisode } from "./episodes.ts";
import { emptyFilters, type LevelFilters } from "./level-filters.ts";
import { emptyReturns, type LullReturns, returnPlaces } from "./lull-returns.ts";
import { emptyOnsets, type Onsets } from "./onsets.ts";
import type { RhythmRow } from "./rhythm/rhythm-row.ts";
import { emptyRhythms, type Rhythms } from "./rhythm/rhythms.ts";
import { type Priors, startPriors } from "./season-priors.ts";
import { codesOfSegments } from "./segments.ts";
import { yearCourse } from "./year-course.ts";

/** What the monitor reads of a history, week by week; a checkpoint holds the same (see `WatchedInputs`). */
export interface WatchedHistory
  extends Pick<History, "rows" | "start" | "week" | "accountIds" | "firstWeek" | "lastWeek" | "loaded"> {
  readonly weekly: Pick<History["weekly"], "output" | "output_events">;
}

/** What the monitor carries from week to week, and what it has said so far. */
export interface WatchState {
  readonly history: WatchedHistory;
  /** Evidence asked for a drop, by what a week tells about a halving. */
  readonly asked: (information: number) => number;
  /** False alarms allowed per account-year. */
  readonly budget: number;
  /** Normal quantile of the lower end of the expected range. */
  readonly tail: number;
  readonly course: Float64Array;
  readonly filters: LevelFilters;
  readonly dispersion: DispersionFit;
  readonly onsets: Onsets;
  readonly rhythms: Rhythms;
  /** Segment of each account, its priors, and the index it carries into a week that has none of its own. */
  readonly segment: Int32Array;
  readonly members: readonly Int32Array[];
  readonly priors: readonly Priors[];
  readonly carriedIndex: Float64Array;
  readonly returns: LullReturns;
  /** Per account: weeks learned from, units of output per count, and the sums they come from. */
  readonly learned: Int32Array;
  readonly unit: Float64Array;
  readonly outputSum: Float64Array;
  readonly eventSum: Float64Array;
  /** Per account: sum of deviations upwards, what was expected before they began, and the week it last rose for good. */
  readonly rise: Float64Array;
  readonly expectedBefore: Float64Array;
  readonly riseWeek: Int32Array;
  /** Per account: latest judged row and open drop; -1 for none. */
  readonly judgedRow: Int32Array;
  readonly open: Int32Array;
  /** Per account with an open drop: by how much the shadow foretold the latest weeks better, on the log scale. */
  readonly shadowLead: Float64Array;
  /** Per account: 1 where the latest week was far below its expectation. */
  readonly fell: Uint8Array;
  /** Per row. */
  readonly verdict: Uint8Array;
  readonly usual: Float64Array;
  readonly variance: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly references: Uint16Array;
  readonly openDrop: Int32Array;
  /** 1 where a drop was open and an on week of the rhythm was back. */
  readonly backWeek: Uint8Array;
  /** 1 where a dip came back, or a lull of the account's own was seen again. */
  readonly dipped: Uint8Array;
  /** Log of the mean that the account's own state expects, the fleet's index apart, and its variance. */
  readonly eta: Float64Array;
  readonly etaVariance: Float64Array;
  readonly index: Float64Array;
  readonly indexVariance: Float64Array;
  /** Log of the account's own level in units of output, and the unit its counts are in. */
  readonly level: Float64Array;
  readonly rowUnit: Float64Array;
  readonly evidence: Float64Array;
  /** Row of the onset that the evidence speaks for; -1 for none. */
  readonly onsetRow: Int32Array;
  readonly threshold: Float64Array;
  /** What one week may bring of it. */
  readonly loudest: Float64Array;
  readonly drops: DropEpisode[];
  /** What rhythms said, by row; none for steady accounts. */
  readonly rhythmRows: Map<number, RhythmRow>;
}

export function startState(
  history: History,
  { asked, tail, budget }: Pick<WatchState, "asked" | "tail" | "budget">,
  verdict: Uint8Array,
): WatchState {
  const accounts = history.accountIds.length;
  const { segment, members } = codesOfSegments(history.accounts.segment);
  const perRow = () => new Float64Array(history.rows).fill(Number.NaN);
  return {
    ...{ history, asked, tail, budget, verdict, segment, members },
    course: yearCourse(history.firstWeek, history.lastWeek),
    filters: emptyFilters(accounts),
    dispersion: emptyDispersionFit(accounts),
    onsets: emptyOnsets(accounts),
    rhythms: emptyRhythms(accounts),
    priors: members.map(startPriors),
    carriedIndex: new Float64Array(members.length),
    returns: emptyReturns(returnPlaces(history, verdict), members.length),
    learned: new Int32Array(accounts),
    unit: new Float64Array(accounts).fill(1),
    outputSum: new Float64Array(accounts),
    eventSum: new Float64Array(accounts),
    rise: new Float64Array(accounts),
    expectedBefore: new Float64Array(accounts).fill(Number.NaN),
    riseWeek: new Int32Array(accounts).fill(-0x7fffffff),
    judgedRow: new Int32Array(accounts).fill(-1),
    open: new Int32Array(accounts).fill(-1),
    shadowLead: new Float64Array(accounts),
    fell: new Uint8Array(accounts),
    ...{ usual: perRow(), variance: perRow(), low: perRow(), high: perRow() },
    references: new Uint16Array(history.rows),
    openDrop: new Int32Array(history.rows).fill(-1),
    backWeek: new Uint8Array(history.rows),
    dipped: new Uint8Array(history.rows),
    ...{ eta: perRow(), etaVariance: perRow(), index: perRow(), indexVariance: perRow() },
    ...{ level: perRow(), rowUnit: perRow(), evidence: perRow(), threshold: perRow(), loudest: perRow() },
    onsetRow: new Int32Array(history.rows).fill(-1),
    drops: [],
    rhythmRows: new Map(),
  };
}
