import { plural, shortDate, weekWords } from "../../src/components/date-words.js";
import { defined } from "../../src/components/defined.js";
import { closedWords, lossWords } from "../../src/components/likelihood-words.js";
import { linksAt } from "../../src/components/links.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup, nothing } from "../../src/components/markup.js";
import { countOrNone } from "../../src/components/number-words.js";
import type { GateToday, SiteScore } from "../../src/components/site-file.js";
import { type Columns, rowsOf } from "./columns.ts";

/** A row of the table `gates`. */
interface GateRow extends Pick<GateToday, "week" | "state" | "says"> {
  readonly churned: number;
  readonly retained: number;
  readonly ranking: number | null;
  readonly ranking_error: number | null;
  readonly gain: number | null;
  readonly gain_error: number | null;
  readonly slope: number | null;
}

/** Standard errors within which a figure surely lies, to one side. */
const surely = 1.64;

/** Whether the score predicts: what may be said today, what is still needed, and what was allowed quarter by quarter. */
export function gateFragments(gates: Columns | undefined, score: SiteScore): Record<string, Markup> {
  const rows = [...rowsOf<GateRow>(gates)];
  return {
    "report-card/gate": markup`<p>${verdict(score.gate)}</p>${evidence(rows.at(-1), score)}${needed(score.gate)}${history(rows)}`,
    "report-card/gate-line": markup`<p>Does the score predict who is lost? ${verdict(score.gate)}</p>`,
  };
}

function verdict(gate: GateToday | null): Markup {
  if (!gate) return markup`Nobody can say yet: no forecast has been made whose outcome is known by now.`;
  if (gate.state === "likelihood")
    return markup`<strong>Yes, so far.</strong> Forecasts made before their outcomes ranked customers well, and their chances have come true about as often as they said. So a chance is shown.`;
  if (gate.state === "no-signal")
    return markup`<strong>No.</strong> We looked, with outcomes enough: usage does not predict churn here. No percentage is shown anywhere.`;
  if (gate.state === "ranking")
    return markup`<strong>In part.</strong> Forecasts have ranked customers better than chance, but their percentages are not proven. None is shown.`;
  const why = closedWords(gate.state, gate.says);
  return markup`<strong>Not known yet:</strong> ${why}. No percentage is shown.`;
}

function evidence(gate: GateRow | undefined, { churn }: SiteScore): Markup {
  const links = linksAt(1);
  const meant = `A customer counts as lost when ${lossWords(churn)} within ${churn.weeks} weeks.`;
  if (!gate) return markup`<p>${meant}</p>`;
  const { ranking, ranking_error: error } = gate;
  const ranked =
    ranking === null || error === null
      ? "They cannot be ranked against each other yet."
      : `Of one that was lost and one that was kept, forecast on the same day, the lost one was held to be more at risk ${Math.round(100 * ranking)} times in 100 (surely ${surelyBetween(ranking, error)}); 50 is chance.`;
  return markup`<p>${meant} Forecasts are made from what is known at the time. By the ${weekWords(gate.week)}, ${gate.churned === 0 ? "no customer" : plural(gate.churned, "customer")} had been lost after one, and ${countOrNone(gate.retained)} had been kept. ${ranked} ${defined("likelihood", "The rule", links)} is put to them anew each quarter.</p>`;
}

function surelyBetween(value: number, error: number): string {
  const [low, high] = [-1, 1].map((side) => Math.round(100 * Math.min(1, Math.max(0, value + side * surely * error))));
  return `between ${low} and ${high}`;
}

function needed(gate: GateToday | null): Markup {
  if (!gate || gate.needs.length === 0) return nothing;
  return markup`<p>Still needed before a chance is shown:</p><ul>${gate.needs.map((need) => markup`<li>${need}</li>`)}</ul>`;
}

const stateWords: Record<GateRow["state"], string> = {
  "too-few": "too few outcomes",
  ranking: "it ranks; no chances",
  likelihood: "chances are shown",
  "no-signal": "it does not predict",
  unclear: "not shown to predict",
};

function history(rows: readonly GateRow[]): Markup {
  if (rows.length === 0) return nothing;
  const shown = (value: number | null, digits: number) =>
    value === null ? "–" : value.toFixed(digits).replace("-", "−");
  const table = listingTable(
    [...rows].reverse(),
    [
      { title: "From week of", cell: ({ week }) => shortDate(week), nowrap: true },
      { title: "What may be said", cell: ({ state }) => stateWords[state] },
      { title: "Lost", cell: ({ churned }) => churned, numeric: true },
      { title: "Kept", cell: ({ retained }) => retained, numeric: true },
      { title: "Ranking (0.5 is chance)", cell: ({ ranking }) => shown(ranking, 2), numeric: true },
      { title: "its error", cell: (row) => shown(row.ranking_error, 2), numeric: true },
      { title: "Gain over the base rate", cell: ({ gain }) => shown(gain, 3), numeric: true },
      { title: "its error", cell: (row) => shown(row.gain_error, 3), numeric: true },
      { title: "Slope (1 is right)", cell: ({ slope }) => shown(slope, 2), numeric: true },
    ],
    { label: "What the forecasts were allowed to say, by quarter" },
  );
  return markup`<details class="as-table"><summary>Quarter by quarter</summary>${table}</details>`;
}
