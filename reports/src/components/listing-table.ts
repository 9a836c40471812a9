import { type Fill, type Markup, markup, nothing } from "./markup.js";

/** One column of a listing: what stands above it and what stands in it. */
export interface ListingColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Fill;
  readonly numeric?: boolean;
  readonly nowrap?: boolean;
  /** What neighbouring columns have in common: stands once, above their titles. */
  readonly group?: string;
}

/** How a listing is printed. */
export interface ListingOptions {
  /** Read out to who cannot see the table. */
  readonly label: string;
  /** Sentences in cells: on a phone each row becomes a block of lines. */
  readonly wordy?: boolean;
  /** A class of the table, for what it looks like on a phone. */
  readonly look?: string;
  /** Rows printed; those that follow are only counted. */
  readonly most?: number;
  /** Address of a file with all of them, named beside that count. */
  readonly file?: string;
}

/** Rows as a table that scrolls within itself; the first column names the row. */
export function listingTable<Row>(
  rows: readonly Row[],
  columns: readonly ListingColumn<Row>[],
  { label, wordy = false, look, most = 60, file }: ListingOptions,
): Markup {
  const left = rows.length - most;
  const table = scrolledTable(
    label,
    markup`<thead>${groupRow(columns)}<tr>${columns.map(
      ({ title, numeric }) => markup`<th scope="col"${numeric ? markup` class="num"` : nothing}>${title}</th>`,
    )}</tr></thead><tbody>${rows.slice(0, most).map((row) => markup`<tr>${columns.map((column, i) => (i === 0 ? markup`<th scope="row">${column.cell(row)}</th>` : cellOf(row, column, wordy)))}</tr>`)}</tbody>`,
    { look: [wordy && "wordy", look].filter(Boolean).join(" ") },
  );
  return left > 0
    ? markup`${table}<p class="quiet">And ${left.toLocaleString("en")} more${file ? markup`, in <a rel="external" download href="${file}">${file.split("/").at(-1)}</a>` : nothing}.</p>`
    : table;
}

/**
 * A table that scrolls within itself, for the keyboard too.
 *
 * @param label - read out to who cannot see the table
 * @param inner - its head and its body
 * @param options - `look`: classes of the table beside `listing`; `isTall`: no higher than a part of the window
 */
export function scrolledTable(
  label: string,
  inner: Markup,
  { look = "", isTall = false }: { look?: string; isTall?: boolean } = {},
): Markup {
  return markup`<div class="scroll${isTall ? " tall" : ""}" tabindex="0" role="group" aria-label="${label}"><table class="listing${look ? ` ${look}` : ""}"><caption class="unseen">${label}</caption>${inner}</table></div>`;
}

/** The row above the titles: each group once, over all its columns; nothing where no column has one. */
function groupRow<Row>(columns: readonly ListingColumn<Row>[]): Markup {
  if (!columns.some(({ group }) => group)) return nothing;
  const runs: { group: string; width: number }[] = [];
  for (const { group = "" } of columns) {
    const last = runs.at(-1);
    if (last?.group === group) last.width += 1;
    else runs.push({ group, width: 1 });
  }
  return markup`<tr>${runs.map(({ group, width }) =>
    group
      ? markup`<th scope="colgroup" colspan="${width}" class="group">${group}</th>`
      : markup`<td colspan="${width}"></td>`,
  )}</tr>`;
}

/** A cell; where rows become blocks on a phone, it carries its column's title. */
function cellOf<Row>(row: Row, { title, cell, numeric, nowrap }: ListingColumn<Row>, isTitled: boolean): Markup {
  const kind = [numeric && "num", nowrap && "nowrap"].filter(Boolean).join(" ");
  return markup`<td${kind ? markup` class="${kind}"` : nothing}${isTitled ? markup` data-title="${title}"` : nothing}>${cell(row)}</td>`;
}
