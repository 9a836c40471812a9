import { isolated } from "./account-name.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

/** Rows set aside for one reason, with the first as an example. */
export interface QuarantineReason {
  readonly input: string;
  readonly reason: string;
  readonly column: string | null;
  readonly rows: number;
  readonly example_file: string | null;
  readonly example_line: number | null;
  readonly example_value: string | null;
}

/** Why rows were set aside, and where to look. */
export function quarantineTable(reasons: readonly QuarantineReason[]): Markup {
  if (reasons.length === 0) return markup`<p>No row was set aside.</p>`;
  return scrolledTable(
    "Rows set aside",
    markup`<thead><tr><th scope="col">Input</th><th scope="col" class="num">Rows</th><th scope="col">Why</th><th scope="col">First of them</th></tr></thead><tbody>${reasons.map(
      (reason) =>
        markup`<tr><th scope="row">${reason.input}</th><td class="num">${reason.rows.toLocaleString("en")}</td><td>${reason.column ? markup`<code>${reason.column}</code> ` : ""}${isolated(reason.reason, 200)}</td><td>${place(reason)}${reason.example_value === null ? "" : markup` <q>${isolated(reason.example_value, 60)}</q>`}</td></tr>`,
    )}</tbody>`,
    { look: "wordy" },
  );
}

function place({ example_file: file, example_line: line }: QuarantineReason): Markup {
  if (file === null) return markup`<span class="quiet">place not known</span>`;
  return markup`${isolated(file, 80)}${line === null ? "" : `, line ${line.toLocaleString("en")}`}`;
}
