import { type Band, bandNames } from "@vitals/tables";
import type { History } from "../history/history.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import type { Freeze } from "../score/freezes.ts";
import { bandGrounds, clearance } from "../score/score-bands.ts";
import type { Scores } from "../score/scores.ts";
import { sinceFirstOutput } from "../score/since-first-output.ts";
import { chanceWords } from "../wording/chance.ts";
import { counted, figure } from "../wording/figures.ts";

/** Why a row has its band, in a few words with numbers. */
export function bandReason(history: History, scored: AssessedScores, row: number): string {
  const { scores, bands, likelihoods, churn } = scored;
  const score = `score ${figure(Math.round(scores.score[row] as number))} of 100`;
  const chance = likelihoods.chance[row] as number;
  const lost = () =>
    `${chanceWords(chance)} to be lost within ${counted(churn.windowWeeks, "week")}, where ${chanceWords(likelihoods.base[row] as number)} is usual`;
  switch (bandGrounds[bands.ground[row] as number]) {
    case "score":
      return `${score}: ${besideCuts(scores, row)}`;
    case "likelihood":
      return `${score}, ${lost()}`;
    case "held by an open drop":
      return Number.isNaN(scores.score[row] as number)
        ? "no score yet, but an open drop of output"
        : `${score}, held at yellow by an open drop of output`;
    case "held until clearly above":
      return Number.isNaN(chance)
        ? `${score}: not yet ${clearance} points above ${nextCut(scores, bandNames[bands.band[row] as number], row)}`
        : `${score}, ${lost()}, not yet clearly below`;
    case "dormant":
      return "dormant: too little made in half a year to be scored, as it was before";
    case "too little known":
      return "too little of what the score is made of can be said";
    case "nothing to compare with":
      return "not enough data: too few customers and weeks to compare with so far";
    case "too little output":
      return tooLittle(sinceFirstOutput(history)[row] as number);
    default:
      return "no customer";
  }
}

function besideCuts(scores: Scores, row: number): string {
  const { cuts } = scores.freezes[scores.freezeOf[row] as number] as Freeze;
  const score = scores.score[row] as number;
  if (score < cuts.red) return `below ${nextCut(scores, "red", row)}`;
  return `${score < cuts.yellow ? "below" : "above"} ${nextCut(scores, "yellow", row)}`;
}

/** Where the band above this one begins. */
function nextCut({ freezes, freezeOf }: Scores, band: Band | undefined, row: number): string {
  const { cuts } = freezes[freezeOf[row] as number] as Freeze;
  return band === "red"
    ? `${figure(Math.round(cuts.red))}, where yellow begins`
    : `${figure(Math.round(cuts.yellow))}, where green begins`;
}

function tooLittle(weeks: number): string {
  if (weeks === 0) return "not enough data: no output yet";
  if (weeks < 8) return `not enough data: ${counted(weeks, "week")} since its first output, 8 are needed`;
  return "not enough data: fewer than five outputs of two people in half a year";
}
