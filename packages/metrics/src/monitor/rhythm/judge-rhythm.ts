import { outputQuantile } from "../expected-range.ts";
import { halvingInformation, widened } from "../negative-binomial.ts";
import { verdictCode } from "../verdicts.ts";
import type { WatchState } from "../watch-state.ts";
import { addToSums } from "./drop-sums.ts";
import { chanceOn, skipWeek } from "./forecaster.ts";
import { offMean } from "./rhythm.ts";
import { type RhythmAccount, rhythmCount, rhythmOffset } from "./rhythm-account.ts";
import { continueRhythmDrop, openRhythmDrop } from "./rhythm-drops.ts";
import type { RhythmRow } from "./rhythm-row.ts";
import { rhythmThreshold } from "./rhythm-threshold.ts";
import { compareWithSteady } from "./rhythms.ts";

/** One week may bring no more than this share of the evidence asked for: a pause that has just begun is no drop. */
const oneWeekShare = 0.7;

/** Where even an on week makes less than one, in counts, a pause tells nothing. */
const leastOn = 1;

/** A week passes that is not judged. */
export function passRhythmWeek({ rhythms }: WatchState, a: number): void {
  const account = rhythms.accounts[a];
  if (account) skipWeek(account.own, account.rhythm);
}

/** Takes a week in for an account whose rhythm is known, and judges it when the account is judged by it. */
export function takeRhythmWeek(state: WatchState, a: number, row: number, weekVariance: number): void {
  const account = state.rhythms.accounts[a] as RhythmAccount;
  const isOpen = (state.open[a] as number) >= 0;
  const isJudged = state.verdict[row] === verdictCode("judged");
  if (!isJudged || (isOpen && !account.isFollowed)) {
    account.drops.sums.fill(0);
    skipWeek(account.own, account.rhythm);
    return;
  }
  const { rhythm, own } = account;
  const [count, offset] = [rhythmCount(state, row, account), rhythmOffset(state, row, account)];
  const k = widened(rhythm.k, own.variance + weekVariance);
  if (account.isFollowed) expectRhythm(state, account, row, Math.exp(own.level + offset), k);
  if (isOpen) {
    skipWeek(own, rhythm);
    continueRhythmDrop(state, a, account, row, Math.exp(rhythm.level + offset));
    return;
  }
  const asked = rhythmThreshold(halvingInformation(Math.exp(own.level + offset), k), state.budget);
  const before = account.drops.sums.reduce((sum, each) => sum + each, 0);
  const sum = addToSums(account.drops, own, rhythm, { count, offset, k }, oneWeekShare * asked);
  compareWithSteady(state, a, row, count, k);
  const said = Math.log(sum / (before + 1));
  if (account.sinceOnset <= 0) account.onsetRow = row;
  account.sinceOnset = Math.max(0, account.sinceOnset + said);
  account.isEnough = Math.log(sum) >= asked;
  if (!account.isFollowed) return;
  if (Math.exp(own.level + offset) < leastOn) {
    state.verdict[row] = verdictCode("too little");
    return;
  }
  Object.assign(state.rhythmRows.get(row) as RhythmRow, { before, factor: Math.exp(said), sum });
  state.evidence[row] = Math.log(sum);
  state.threshold[row] = asked;
  state.onsetRow[row] = account.sinceOnset > 0 ? account.onsetRow : -1;
  if (account.isEnough) openRhythmDrop(state, a, account, row);
}

/** What the rhythm expects of a row takes the place of what the steady level does. */
function expectRhythm(state: WatchState, account: RhythmAccount, row: number, onMean: number, k: number): void {
  const on = chanceOn(account.own, account.rhythm);
  const low = offMean(account.rhythm, onMean);
  const mean = on * onMean + (1 - on) * low;
  const squares = on * onMean ** 2 * (1 + 1 / k) + (1 - on) * low ** 2 * (1 + 1 / k);
  const usual = account.unit * mean;
  const none = Number.NaN;
  state.rhythmRows.set(row, { on: onMean, off: low, k, chanceOn: on, before: none, factor: none, sum: none });
  const variance = account.unit ** 2 * (mean + squares - mean ** 2);
  state.usual[row] = usual;
  state.variance[row] = variance;
  state.low[row] = outputQuantile(usual, variance, 1, state.tail);
  state.high[row] = outputQuantile(usual, variance, 1, -state.tail);
}
