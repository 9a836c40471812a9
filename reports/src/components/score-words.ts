import type { AccountFile } from "./account-file.js";
import type { ScoreMove } from "./account-score.js";
import { weekWords } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";
import { percent } from "./number-words.js";
import { inTenths, tenthsWords } from "./rounded-parts.js";

/** The score with its change, its range and what it rests on, in one line; never a number alone. */
export function scoreLine({ account, score }: Pick<AccountFile, "account" | "score">, links: Links): Markup {
  const { now, moves } = score;
  if (!now) return markup`none this week; the band says why`;
  const week = moves.find((move) => move.weeks === 1);
  return markup`${defined("score", markup`<strong>${tenthsWords(inTenths(now.score))}</strong> of 100`, links)}${
    week ? markup`, ${changeSentence(now.score, week)}` : nothing
  }; ${coverageWords(now)}${account.status === "customer" ? nothing : ", when it was last a customer"}`;
}

/** From which score, since when, and whether that is more than usual. */
export function changeSentence(score: number, { before, since, usual, weeks, change }: ScoreMove): string {
  const tenths = inTenths(score) - inTenths(before);
  const from = weeks === 1 ? "a week before" : `in the ${weekWords(since)}`;
  if (tenths === 0) return `as ${from}`;
  const moved = `${tenthsWords(Math.abs(tenths))} ${tenths > 0 ? "more" : "less"} than ${from}`;
  if (usual === null) return moved;
  return `${moved}, ${Math.abs(change) <= usual ? "within" : "more than"} its usual change of ${tenthsWords(inTenths(usual))}`;
}

/** How much of the score can be said, and between what it would lie if everything could. */
export function coverageWords({ coverage, low, high }: { coverage: number; low: number; high: number }): string {
  if (coverage > 0.9999) return "all that it is made of can be said";
  return `rests on ${percent(coverage)} of its weight: with everything known it would be ${Math.round(low)} to ${Math.round(high)}`;
}
