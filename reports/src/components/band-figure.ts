import { type BandName, bandWords } from "./band-mark.js";
import { shortDate } from "./date-words.js";
import type { Links } from "./links.js";
import { type Markup, markup, trusted } from "./markup.js";

/** One picture drawn for wide pages and again for a phone, with what it says in words and as a table. */
export interface BandFigure {
  readonly title: string;
  /** What to see in it, in a sentence. */
  readonly says: string;
  readonly wide: string;
  readonly narrow: string;
  readonly rows: readonly { readonly week: number; readonly values: Readonly<Record<BandName, number>> }[];
  readonly format: (value: number) => string;
}

const order: readonly BandName[] = ["red", "yellow", "green", "none"];

/** A picture of bands over the weeks; who cannot see it reads the sentence and opens the table. */
export function bandFigure(figure: BandFigure, links: Links): Markup {
  const { title, says, wide, narrow, rows, format } = figure;
  return markup`<figure class="picture"><figcaption><strong>${title}</strong> ${says}</figcaption>
<div class="drawing wide" aria-hidden="true">${trusted(wide)}</div><div class="drawing narrow" aria-hidden="true">${trusted(narrow)}</div>
<details class="as-table"><summary>The same as a table</summary><div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="listing"><caption class="unseen">${title}</caption><thead><tr><th scope="col">Week of</th>${order.map(
    (band) => markup`<th scope="col" class="num"><a href="${links.definition("band")}">${bandWords[band]}</a></th>`,
  )}</tr></thead><tbody>${[...rows]
    .reverse()
    .map(
      (row) =>
        markup`<tr><th scope="row">${shortDate(row.week)}</th>${order.map((band) => markup`<td class="num">${format(row.values[band])}</td>`)}</tr>`,
    )}</tbody></table></div></details></figure>`;
}
