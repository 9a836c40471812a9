/** Accounts of a segment in one week, as the fleet's index needs them; filled by `watch`, reused for every week. */
export interface SegmentWeek {
  /** How many accounts take part. */
  size: number;
  readonly account: Int32Array;
  readonly count: Float64Array;
  /** Log of the mean that each account's own state expects. */
  readonly eta: Float64Array;
  readonly variance: Float64Array;
  readonly k: Float64Array;
  /** Each account's pull on the index and its weight, after `fitIndex`. */
  readonly pull: Float64Array;
  readonly weight: Float64Array;
}

/** Accounts without which a segment has no index. */
export const fewestForIndex = 8;

/**
 * Standard deviations beyond which an account pulls no harder (Huber 1964): the same as where an account's own state is
 * updated, so that the index has no bias against the states that would add up from week to week.
 */
const huberLimit = 2;

const rounds = 5;

export function emptySegmentWeek(accounts: number): SegmentWeek {
  const floats = () => new Float64Array(accounts);
  return {
    ...{ size: 0, account: new Int32Array(accounts), count: floats(), eta: floats(), variance: floats(), k: floats() },
    ...{ pull: floats(), weight: floats() },
  };
}

/** An index on the log scale, and the weight it rests on. */
export interface FleetIndex {
  value: number;
  weight: number;
}

/**
 * The factor, on the log scale, by which a whole segment's output differs from what its accounts' states expect: a
 * robust fit of one parameter, from the median ratio on, so that a week in which some fell is not a week in which all did.
 */
export function fitIndex(week: SegmentWeek, index: FleetIndex): void {
  index.value = Math.log(Math.max(0.02, medianRatio(week)));
  for (let round = 0; round < rounds; round++) {
    let pull = 0;
    index.weight = 0;
    for (let i = 0; i < week.size; i++) {
      const mean = Math.exp((week.eta[i] as number) + index.value);
      const information = 1 / (1 / mean + 1 / (week.k[i] as number) + (week.variance[i] as number));
      const deviation = (week.count[i] as number) / mean - 1;
      const size = Math.abs(deviation) * Math.sqrt(information);
      week.weight[i] = size > huberLimit ? (information * huberLimit) / size : information;
      week.pull[i] = (week.weight[i] as number) * deviation;
      pull += week.pull[i] as number;
      index.weight += week.weight[i] as number;
    }
    if (round < rounds - 1) index.value += Math.max(-1, Math.min(1, pull / index.weight));
  }
}

/** The index without one account, to first order: no account is compared with itself. */
export function indexWithout(week: SegmentWeek, index: FleetIndex, i: number, other: FleetIndex): void {
  other.weight = index.weight - (week.weight[i] as number);
  other.value = index.value - (week.pull[i] as number) / other.weight;
}

let ratios = new Float64Array(64);

function medianRatio({ size, count, eta }: SegmentWeek): number {
  if (ratios.length < size) ratios = new Float64Array(2 * size);
  let n = 0;
  for (let i = 0; i < size; i++) {
    const mean = Math.exp(eta[i] as number);
    if (mean >= 2) ratios[n++] = (count[i] as number) / mean;
  }
  if (n < fewestForIndex) return 1;
  return ratios.subarray(0, n).sort()[n >> 1] as number;
}
