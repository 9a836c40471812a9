import { type BandName, bandWords } from "./band-mark.js";
import { shortDate } from "./date-words.js";
import { type DrawnFigure, drawnFigure } from "./drawn-figure.js";
import type { Links } from "./links.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

/** A finished picture of bands, and the numbers in it. */
export interface BandFigure extends Omit<DrawnFigure, "table"> {
  readonly rows: readonly { readonly week: number; readonly values: Readonly<Record<BandName, number>> }[];
  readonly format: (value: number) => string;
}

const order: readonly BandName[] = ["red", "yellow", "green", "none"];

/** A picture of bands over the weeks; who cannot see it reads the sentence and opens the table. */
export function bandFigure(figure: BandFigure, links: Links): Markup {
  const { rows, format, ...drawn } = figure;
  const table = scrolledTable(
    drawn.title,
    markup`<thead><tr><th scope="col">Week of</th>${order.map(
      (band) => markup`<th scope="col" class="num"><a href="${links.definition("band")}">${bandWords[band]}</a></th>`,
    )}</tr></thead><tbody>${[...rows]
      .reverse()
      .map(
        (row) =>
          markup`<tr><th scope="row">${shortDate(row.week)}</th>${order.map((band) => markup`<td class="num">${format(row.values[band])}</td>`)}</tr>`,
      )}</tbody>`,
  );
  return drawnFigure({ ...drawn, table });
}
