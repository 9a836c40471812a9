import type { AccountFile } from "./account-file.js";
import { isolated } from "./account-name.js";
import { plural, shortDate } from "./date-words.js";
import { defined } from "./defined.js";
import { likelihoodWords } from "./likelihood-words.js";
import type { Links } from "./links.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";
import { inTenths, tenthsWords } from "./rounded-parts.js";
import { scoreMoves } from "./score-moves.js";
import { scoreTable } from "./score-table.js";
import { changeSentence, coverageWords } from "./score-words.js";
import type { Site } from "./site-file.js";

type ScoredFile = Pick<AccountFile, "account" | "score" | "lastWeek">;

/** All about a customer's score, readable without JavaScript; its picture is drawn into an empty place. */
export function scoreSections(file: ScoredFile, site: Site, links: Links): Markup {
  const isDrawn = file.score.weeks.some((score) => score !== null);
  return markup`<h2 id="score">${file.score.now ? "What the score is made of" : "Score"}</h2>${scoreAnswer(file, site, links)}${
    isDrawn ? markup`<div id="score-picture" class="drawing" aria-hidden="true"></div>` : nothing
  }${scoreParts(file, site, links)}${file.score.now ? markup`<h2>What moved it</h2>${scoreMoves(file.score, site)}` : nothing}`;
}

/** Score, change, coverage, band and likelihood in sentences, before the picture. */
export function scoreAnswer({ account, score }: ScoredFile, site: Site, links: Links): Markup {
  const likelihood = likelihoodWords(score, site.score, links);
  const reason = isolated(account.band_reason, 200);
  if (!score.now)
    return markup`<p>There is no ${defined("score", "score", links)} for this week: ${reason}. ${likelihood}</p>`;
  const week = score.moves.find(({ weeks }) => weeks === 1);
  const change = week ? `, ${changeSentence(score.now.score, week)}` : "";
  const cuts =
    score.yellowFrom.at(-1) === null
      ? " Its band comes from the likelihood, which is why no lines of bands are drawn today."
      : "";
  return markup`<p>The ${defined("score", "score", links)} is ${tenthsWords(inTenths(score.now.score))} of 100${change}. It ${saidWords(score.now)}.${cuts} ${likelihood}</p>`;
}

function saidWords(now: NonNullable<AccountFile["score"]["now"]>): string {
  const words = coverageWords(now);
  return words.startsWith("all") ? "is complete: all that it is made of can be said" : words;
}

/** The picture's numbers as a table, what the score is made of, and how to read that. */
function scoreParts(file: ScoredFile, site: Site, links: Links): Markup {
  const { now, model } = file.score;
  if (!now) return weeksTable(file);
  const missing = now.components.filter(({ points }) => points === null).length;
  return markup`${weeksTable(file)}${scoreTable(file.score, site, links)}<p class="fine-print">Points are the weight times the share of
the fleet that the customer is healthier than. ${model === null || model === "everybody" ? nothing : markup`Weights are those of the model ${isolated(model)}. `}${
    missing > 0
      ? `${plural(missing, "component")} cannot be said; the others bear that weight, and the range above says what it could change. `
      : ""
  }Half of each share is that of the week before, so that one odd week moves little. The fleet is all customers of the last two years
up to the start of the quarter. It ranks customers by size and steadiness of use; it does not see a collapse coming: the alarms do.</p>`;
}

function weeksTable(file: ScoredFile): Markup {
  const { weeks, yellowFrom, greenFrom } = file.score;
  const rows = weeks.flatMap((value, i) => {
    const week = (file.lastWeek ?? 0) - 7 * (weeks.length - 1 - i);
    return value === null ? [] : [{ week, value, low: yellowFrom[i] ?? null, high: greenFrom[i] ?? null }];
  });
  if (rows.length === 0) return nothing;
  const shown = (value: number | null) => (value === null ? "–" : tenthsWords(inTenths(value)));
  return markup`<details class="as-table"><summary>The picture as a table</summary>${scrolledTable(
    "Scores by week",
    markup`<thead><tr><th scope="col">Week of</th><th scope="col" class="num">Score</th><th scope="col" class="num">Yellow from</th><th scope="col" class="num">Green from</th></tr></thead><tbody>${rows
      .reverse()
      .map(
        ({ week, value, low, high }) =>
          markup`<tr><th scope="row">${shortDate(week)}</th><td class="num">${shown(value)}</td><td class="num">${shown(low)}</td><td class="num">${shown(high)}</td></tr>`,
      )}</tbody>`,
    { isTall: true },
  )}</details>`;
}
