import { scrolledTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";

/** A table of the report as its specification says it. */
export interface TableText {
  readonly name: string;
  readonly stage: string;
  readonly grain: string;
  readonly key: readonly string[];
  readonly columns: readonly ColumnText[];
  /** Columns that are there once for every signal. */
  readonly perSignal?: readonly ColumnText[];
}

interface ColumnText {
  readonly name: string;
  readonly type: string;
  readonly meaning: string;
  readonly unit?: string;
  readonly nullable?: boolean;
  readonly values?: readonly string[];
}

/** A table's documentation, folded: its grain in the line, its columns inside. */
export function tableEntry(table: TableText, id: string): Markup {
  return markup`<details class="table-entry" id="${id}"><summary><code>${table.name}</code> ${table.grain}</summary><p class="quiet">Sorted by ${table.key.join(
    ", ",
  )}, which together name a row.</p>${scrolledTable(
    `Columns of ${table.name}`,
    markup`<thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead><tbody>${[
      ...table.columns,
      ...(table.perSignal ?? []),
    ].map(
      (column) =>
        markup`<tr><th scope="row"><code>${column.name}</code></th><td>${column.type}${column.nullable ? " or null" : ""}${column.unit ? markup`<br><span class="quiet">${column.unit}</span>` : nothing}</td><td>${column.meaning}${
          column.values ? markup` <span class="quiet">One of ${column.values.join(", ")}.</span>` : nothing
        }</td></tr>`,
    )}</tbody>`,
    { look: "wordy" },
  )}</details>`;
}
