import type { AccountScore } from "./account-score.js";
import { plural } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { type Markup, markup } from "./markup.js";
import { percent } from "./number-words.js";
import type { SiteScore } from "./site-file.js";

/** The chance of losing a customer where it may be shown; one sentence why not where it may not. */
export function likelihoodWords({ now }: Pick<AccountScore, "now">, score: SiteScore, links: Links): Markup {
  const likelihood = defined("likelihood", "likelihood of churn", links);
  const { gate, churn } = score;
  if (now?.chance)
    return markup`The ${likelihood} is ${now.chance}: that ${lossWords(churn)} within ${plural(churn.weeks, "week")}. ${graded(links)}`;
  if (!now) return markup`No ${likelihood} is said of a customer without a score.`;
  if (!gate)
    return markup`No ${likelihood} is shown: no forecast could be made yet whose outcome is known. ${graded(links)}`;
  if (gate.state === "likelihood")
    return markup`No ${likelihood} is shown of this customer: it had no score when its quarter began.`;
  return markup`No ${likelihood} is shown: ${closedWords(gate.state, gate.says)}. ${graded(links)}`;
}

/** What counts as a loss, as a clause about a customer: `it makes nothing`. */
export function lossWords({ kind, collapseTo }: SiteScore["churn"]): string {
  if (kind === "outcomes") return "it leaves";
  return kind === "silence"
    ? "it falls silent and makes nothing"
    : `its output falls below ${percent(collapseTo)} of what it was`;
}

/** Why a gate is closed, so that it can follow a colon. */
export function closedWords(state: string, says: string): string {
  if (state === "too-few") return `there are ${says}`;
  if (state === "ranking")
    return "the forecasts have ranked customers better than chance, but their percentages are not proven";
  return says.replace("not yet shown", "usage is not yet shown");
}

function graded(links: Links): Markup {
  return markup`<a href="${links.reportCard}">The report card</a> grades it.`;
}
