import { rowOf } from "../../history/grid.ts";
import { logGamma, logProbability, widened } from "../negative-binomial.ts";
import type { WatchState } from "../watch-state.ts";
import { foretold } from "./drop-sums.ts";
import { type RhythmAccount, refitRhythmAccount, startRhythmAccount } from "./rhythm-account.ts";

/** What is known of rhythms: of most accounts only how alike neighbouring weeks are. */
export interface Rhythms {
  /** Per account: sums of products of each week's deviation and the one before, of squares, and the latest deviation. */
  readonly products: Float64Array;
  readonly squares: Float64Array;
  readonly latest: Float64Array;
  readonly accounts: (RhythmAccount | undefined)[];
}

export function emptyRhythms(accounts: number): Rhythms {
  const floats = () => new Float64Array(accounts);
  return { products: floats(), squares: floats(), latest: floats(), accounts: new Array(accounts).fill(undefined) };
}

const fading = 0.995;
const mostDeviation = 2;

/** Takes in how far a week was off its steady expectation, in standard deviations. */
export function addDeviation({ products, squares, latest }: Rhythms, a: number, deviation: number): void {
  const held = Math.max(-mostDeviation, Math.min(mostDeviation, deviation));
  products[a] = fading * (products[a] as number) + held * (latest[a] as number);
  squares[a] = fading * (squares[a] as number) + held * held;
  latest[a] = held;
}

/** Neighbouring weeks must be so alike, and so many be known, that a rhythm is looked for. */
const alike = 0.2;

/** In phases weeks are uneven too: where they are very uneven, less likeness is enough to look. */
const veryUneven = 3;
const alikeIfUneven = 0.08;

const fewestWeeks = 40;

/** A rhythm is first learned from all but so many weeks; on those it must prove itself. */
const proof = 16;

/**
 * Logs of how much better it must have foretold weeks to be followed, below which it is given up, and above which it is
 * at least doubted that the account is steady.
 */
const followedFrom = 6;
const givenUpBelow = 0;
const doubtedFrom = 1;

/** A rhythm has had so many pauses that ended. */
const fewestPauses = 2.5;

/** The rhythm that an account is judged by; undefined for steady ones. */
export function followedRhythm({ accounts }: Rhythms, a: number): RhythmAccount | undefined {
  const account = accounts[a];
  return account?.isFollowed ? account : undefined;
}

/** Looks for rhythms, learns those known anew, and decides which are followed, from the weeks before this one. */
export function refitRhythms(state: WatchState, week: number, take: (a: number, row: number) => void): void {
  const { rhythms, history, learned, open } = state;
  for (let a = 0; a < learned.length; a++) {
    if ((learned[a] as number) < fewestWeeks || (open[a] as number) >= 0) continue;
    const end = rowOf(history, a, week);
    if (end < 0) continue;
    const known = rhythms.accounts[a];
    if (known) refitRhythmAccount(state, a, known, end);
    else if (mayHaveRhythm(state, a)) {
      rhythms.accounts[a] = startRhythmAccount(state, a, end - proof);
      for (let row = end - proof; row < end; row++) take(a, row);
    } else continue;
    const account = rhythms.accounts[a] as RhythmAccount;
    account.isFollowed =
      account.advantage > (account.isFollowed ? givenUpBelow : followedFrom) && account.pauses >= fewestPauses;
  }
}

function mayHaveRhythm({ rhythms, dispersion }: WatchState, a: number): boolean {
  const least = (dispersion.k[a] as number) < veryUneven ? alikeIfUneven : alike;
  return (rhythms.products[a] as number) > least * (rhythms.squares[a] as number);
}

/**
 * Whether a drop is more than the rhythm of an account allows. Where it is not yet sure that there is one, the rhythm must
 * not explain the weeks either.
 */
export function isBeyondRhythm({ rhythms: { accounts } }: WatchState, a: number): boolean {
  const account = accounts[a];
  return !account || account.pauses < fewestPauses || account.advantage <= doubtedFrom || account.isEnough;
}

/** One week cannot speak more strongly than this for a rhythm or against it. */
const loudest = 3;

/** Takes in how well the rhythm foretold a week, against the steady level with its unrest; after `addToSums`. */
export function compareWithSteady(state: WatchState, a: number, row: number, count: number, k: number): void {
  const account = state.rhythms.accounts[a] as RhythmAccount;
  const eta = (state.eta[row] as number) + (state.index[row] as number);
  const steady = logProbability(
    Math.max(0, (state.history.weekly.output[row] as number) / (state.rowUnit[row] as number)),
    eta,
    widened(state.dispersion.k[a] as number, state.etaVariance[row] as number),
  );
  const own = logGamma(count + k) - logGamma(k) + foretold.none;
  account.advantage = fading * account.advantage + Math.max(-loudest, Math.min(loudest, own - steady));
}
