import { dateWords } from "../../../src/components/date-words.js";
import { linksAt } from "../../../src/components/links.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import { calibrationTable } from "./calibration-table.ts";
import { cardAlarmsTable } from "./card-alarms-table.ts";
import type { CardRow } from "./card-row.ts";
import { cardSentences } from "./card-sentences.ts";
import { figuresTable } from "./figures-table.ts";

/** One source of the card: sentences, figures, likelihoods, alarms; nothing where it holds no week. */
export function cardSection(rows: readonly CardRow[], source: string): Markup {
  const [first, last] = [rows[0]?.first_week ?? null, rows[0]?.last_week ?? null];
  if (first === null || last === null) return nothing;
  return markup`<p>${cardSentences(rows).filter(Boolean).join(" ")}</p>
<p class="fine-print">Weeks of ${dateWords(first)} to ${dateWords(last)}.</p>
${figuresTable(rows, `Figures, ${source}`)}
<h3>What was said to be likely, and what happened</h3>${calibrationTable(rows, `Likelihoods, ${source}`)}
<h3>What became of alarms</h3>
<p><em>Confirmed</em>: still held eight weeks later, or the customer was lost by then. <em>Explained</em>: somebody logged a reason. <em>Wrong</em>: gone within eight
weeks, and nobody said why. <em>Too young</em>: said less than eight weeks ago.</p>${cardAlarmsTable(rows, `Alarms, ${source}`, linksAt(1))}`;
}
