import { backForecaster, expectedBy, forecasters, none, type Onsets, onsetWeeks } from "./onsets.ts";

/** Shapes of a drop: what is left at first and after `weeks`, and how likely each is beforehand. */
const dropShapes = [
  { to: 0.65, weeks: 1, prior: 0.25 },
  { to: 0.45, weeks: 1, prior: 0.4 },
  { to: 0.15, weeks: 1, prior: 0.2 },
  { to: 0.5, weeks: 12, prior: 0.15 },
] as const;

/** An onset is forgotten when it is so much less likely than none. */
const hopeless = -4;

/** How much a forecaster's level may move in a week beside the account's own steps. */
const ownStep = 0.0003;

/** What is not known of the season goes the same way for weeks, where a level's steps go to and fro: it weighs more. */
const sameWay = 3;

/** A week as the onsets see it. */
export interface SeenWeek {
  week: number;
  count: number;
  /** Added to the log mean of every forecaster: the fleet's index. */
  offset: number;
  /** Dispersion, with what is not sure about the week itself. */
  k: number;
  step: number;
  /** Variance of a week's change of season and slope, as far as they are not known. */
  drift: number;
  /** It cannot say more than this for a drop. */
  loudest: number;
}

/** The strongest evidence for a drop: log of the Bayes factor, the place of its onset, and whether two weeks were low. */
export const evidence = { value: 0, place: -1 };

/** Both of the last two weeks must be at most this share of what the onset expected. */
export const lowShare = 0.85;

/** Takes a week in for every onset of an account, and fills `evidence` with the strongest that two low weeks bear out. */
export function weighOnsets(onsets: Onsets, account: number, course: Float64Array, at: number, seen: SeenWeek): void {
  evidence.value = Number.NEGATIVE_INFINITY;
  evidence.place = -1;
  for (let place = account * onsetWeeks; place < (account + 1) * onsetWeeks; place++) {
    const since = seen.week - (onsets.week[place] as number);
    if (since >= onsetWeeks) continue;
    const expected = expectedBy(onsets, place, course, at, since) + seen.offset;
    const before = onsets.share[place] as number;
    const share = seen.count / Math.exp(expected);
    onsets.share[place] = share;
    const value = weighOnset(onsets, place, expected, since, seen);
    if (value < hopeless) onsets.week[place] = none;
    else if (since > 0 && share <= lowShare && before <= lowShare && value > evidence.value) {
      evidence.value = value;
      evidence.place = place;
    }
  }
}

function weighOnset(onsets: Onsets, place: number, expected: number, since: number, seen: SeenWeek): number {
  const first = place * forecasters;
  const step = since === 0 ? 0 : seen.step + ownStep + sameWay * (2 * since - 1) * seen.drift;
  turnBack(onsets, place);
  const nothing = foretell(onsets, first, expected, step, seen);
  const back = foretell(onsets, first + backForecaster, expected, step, seen);
  const before = Math.max(onsets.likelihood[first] as number, onsets.likelihood[first + backForecaster] as number);
  onsets.likelihood[first] = (onsets.likelihood[first] as number) + nothing;
  onsets.likelihood[first + backForecaster] = (onsets.likelihood[first + backForecaster] as number) + back;
  const now = Math.max(onsets.likelihood[first] as number, onsets.likelihood[first + backForecaster] as number);
  let sum = 0;
  for (let i = 0; i < dropShapes.length; i++) {
    const { to, weeks, prior } = dropShapes[i] as (typeof dropShapes)[number];
    const left = Math.log(1 - (1 - to) * Math.min(1, (since + 1) / weeks));
    const told = foretell(onsets, first + 1 + i, expected + left, step, seen);
    const heard = Math.min(told, now - before + seen.loudest);
    onsets.likelihood[first + 1 + i] = (onsets.likelihood[first + 1 + i] as number) + heard;
    sum += prior * Math.exp((onsets.likelihood[first + 1 + i] as number) - now);
  }
  return Math.log(sum);
}

/** A rise may end in any week: what it costs to say so, and how unsure the level before it is. */
const turnCost = 1.5;
const turnVariance = 0.02;

function turnBack({ level, variance, likelihood, back }: Onsets, place: number): void {
  if (Number.isNaN(back[place] as number)) return;
  const [nothing, turned] = [place * forecasters, place * forecasters + backForecaster];
  if ((likelihood[turned] as number) > (likelihood[nothing] as number) - turnCost) return;
  likelihood[turned] = (likelihood[nothing] as number) - turnCost;
  level[turned] = back[place] as number;
  variance[turned] = turnVariance;
}

/**
 * How well one forecaster foretold the week, and what it learns from it: Laplace's approximation around one Newton
 * step, which is enough because its level is nearly known.
 */
function foretell(
  { level, variance }: Onsets,
  at: number,
  expected: number,
  step: number,
  { count, k }: SeenWeek,
): number {
  const spread = (variance[at] as number) + step;
  const eta = expected + (level[at] as number);
  const mean = Math.exp(eta);
  const information = (mean * k) / (mean + k);
  const score = ((count - mean) * k) / (mean + k);
  const shift = Math.max(-1, Math.min(1, (spread * score) / (1 + spread * information)));
  level[at] = (level[at] as number) + shift;
  variance[at] = spread / (1 + spread * information);
  const after = eta + shift;
  return (
    count * after -
    (count + k) * Math.log(k + Math.exp(after)) -
    (shift * shift) / (2 * spread) -
    0.5 * Math.log(1 + spread * information)
  );
}
