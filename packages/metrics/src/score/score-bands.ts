import { type Band, bandNames } from "@vitals/tables";
import type { Cuts } from "./cuts.ts";
import { standings } from "./eligibility.ts";
import type { Freeze } from "./freezes.ts";
import type { Scores } from "./scores.ts";

/** Why a band is what it is, beside the score. */
export const bandGrounds = [
  "score",
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

/** Points above a cut at which a customer that was below it has left it behind. */
export const clearance = 5;

/**
 * Bands from scores: down at once, up only when clearly above, and never green while a drop is open.
 *
 * @param hasOpenDrop - whether a drop alarm of the account is open in a row
 */
export function toScoreBands(
  scores: Scores,
  history: { readonly start: Int32Array },
  hasOpenDrop: (row: number) => boolean,
): ScoreBands {
  const rows = scores.score.length;
  const bands = { band: new Uint8Array(rows), ground: new Uint8Array(rows) };
  for (let a = 0; a + 1 < history.start.length; a++) {
    let before: Band = "none";
    for (let row = history.start[a] as number; row < (history.start[a + 1] as number); row++) {
      const byScore = bandOfRow(scores, row, before);
      const isHeld = byScore.band === "green" && hasOpenDrop(row);
      before = byScore.band;
      bands.band[row] = bandNames.indexOf(isHeld ? "yellow" : byScore.band);
      bands.ground[row] = bandGrounds.indexOf(isHeld ? "held by an open drop" : byScore.ground);
    }
  }
  return bands;
}

function bandOfRow(scores: Scores, row: number, before: Band): { band: Band; ground: BandGround } {
  const standing = standings[scores.standing[row] as number];
  if (standing === "dormant") return { band: "red", ground: "dormant" };
  if (standing === "no customer") return { band: "none", ground: "no customer" };
  if (standing === "too little") return { band: "none", ground: "too little output" };
  if (scores.freezeOf[row] === -1) return { band: "none", ground: "nothing to compare with" };
  const score = scores.score[row] as number;
  if (Number.isNaN(score)) return { band: "none", ground: "too little known" };
  const { cuts } = scores.freezes[scores.freezeOf[row] as number] as Freeze;
  const plain = plainBand(score, cuts);
  const held = plainBand(score - clearance, cuts);
  const isHeld = rank(before) < rank(plain) && before !== "none";
  if (!isHeld || held === plain) return { band: plain, ground: "score" };
  return { band: rank(held) > rank(before) ? held : before, ground: "held until clearly above" };
}

/** Ties are above: only what is strictly below a cut is under it. */
function plainBand(score: number, { red, yellow }: Cuts): Band {
  return score < red ? "red" : score < yellow ? "yellow" : "green";
}

function rank(band: Band): number {
  return bandNames.indexOf(band);
}
