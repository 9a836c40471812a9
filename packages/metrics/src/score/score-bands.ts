import { type Band, bandNames } from "@vitals/tables";
import type { Cuts } from "./cuts.ts";
import { standings } from "./eligibility.ts";
import type { Freeze } from "./freezes.ts";
import type { Likelihoods } from "./likelihood/likelihoods.ts";
import type { Scores } from "./scores.ts";

/** Why a band is what it is, beside the score. */
export const bandGrounds = [
  "score",
  "likelihood",
  "held by an open drop",
  "held until clearly above",
  "dormant",
  "too little output",
  "too little known",
  "nothing to compare with",
  "no customer",
] as const;

export type BandGround = (typeof bandGrounds)[number];

/** Bands of every row and their grounds, as places in `bandNames` and `bandGrounds`. */
export interface ScoreBands {
  readonly band: Uint8Array;
  readonly ground: Uint8Array;
}

/** A chance must be so much below a cut, too. */
const chanceClearance = 0.8;

/** Times the base rate at which a chance is red, and yellow. */
const redTimes = 3;
const yellowTimes = 1;

/** Three times a tenth is a little more than three tenths. */
const rounding = 1e-9;

/** Points above a cut at which a customer that was below it has left it behind. */
export const clearance = 5;

/** What bands are made from beside scores. */
export interface BandParts {
  readonly start: Int32Array;
  /** Whether a drop alarm of the account is open in a row. */
  readonly hasOpenDrop: (row: number) => boolean;
  /** Chances where they may be shown; they take the place of the score then. */
  readonly likelihoods?: Pick<Likelihoods, "chance" | "base">;
}

/**
 * Bands from scores, or from likelihoods: down at once, up only when clearly above. While a drop is open a band is at most
 * yellow, and yellow where there is no score to make one from.
 */
export function toScoreBands(scores: Scores, parts: BandParts): ScoreBands {
  const rows = scores.score.length;
  const bands = { band: new Uint8Array(rows), ground: new Uint8Array(rows) };
  const { start, hasOpenDrop } = parts;
  for (let a = 0; a + 1 < start.length; a++) {
    let before: Band = "none";
    for (let row = start[a] as number; row < (start[a + 1] as number); row++) {
      const byScore = bandOfRow(scores, parts, row, before);
      const mayBeHeld = byScore.band === "green" || (byScore.band === "none" && byScore.ground !== "no customer");
      const isHeld = mayBeHeld && hasOpenDrop(row);
      before = byScore.band;
      bands.band[row] = bandNames.indexOf(isHeld ? "yellow" : byScore.band);
      bands.ground[row] = bandGrounds.indexOf(isHeld ? "held by an open drop" : byScore.ground);
    }
  }
  return bands;
}

function bandOfRow(
  scores: Scores,
  { likelihoods }: BandParts,
  row: number,
  before: Band,
): { band: Band; ground: BandGround } {
  const standing = standings[scores.standing[row] as number];
  if (standing === "dormant") return { band: "red", ground: "dormant" };
  if (standing === "no customer") return { band: "none", ground: "no customer" };
  if (standing === "too little") return { band: "none", ground: "too little output" };
  if (scores.freezeOf[row] === -1) return { band: "none", ground: "nothing to compare with" };
  const score = scores.score[row] as number;
  if (Number.isNaN(score)) return { band: "none", ground: "too little known" };
  const chance = likelihoods?.chance[row] ?? Number.NaN;
  if (!Number.isNaN(chance)) {
    const base = likelihoods?.base[row] as number;
    return held(bandOfChance(chance, base), bandOfChance(chance / chanceClearance, base), before, "likelihood");
  }
  const { cuts } = scores.freezes[scores.freezeOf[row] as number] as Freeze;
  return held(plainBand(score, cuts), plainBand(score - clearance, cuts), before, "score");
}

/** Down to `plain` at once; up only as far as `strict`, what a stricter look gives, allows. */
function held(plain: Band, strict: Band, before: Band, ground: BandGround): { band: Band; ground: BandGround } {
  const isHeld = rank(before) < rank(plain) && before !== "none";
  if (!isHeld || strict === plain) return { band: plain, ground };
  return { band: rank(strict) > rank(before) ? strict : before, ground: "held until clearly above" };
}

/** Red is three times the base rate of the fit; where that would be out of reach, three times its odds. */
function bandOfChance(chance: number, base: number): Band {
  const [is, usual] = base > 0.25 ? [chance / (1 - chance), base / (1 - base)] : [chance, base];
  const times = is / usual;
  return times >= redTimes - rounding ? "red" : times >= yellowTimes - rounding ? "yellow" : "green";
}

/** Ties are above: only what is strictly below a cut is under it. */
function plainBand(score: number, { red, yellow }: Cuts): Band {
  return score < red ? "red" : score < yellow ? "yellow" : "green";
}

function rank(band: Band): number {
  return bandNames.indexOf(band);
}
