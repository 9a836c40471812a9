import { isolated } from "./account-name.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

/** One input's rows: read is always used, repeated, outside and set aside together. */
export interface InputCounts {
  readonly input: string;
  readonly source: string | null;
  readonly status: string;
  readonly message: string | null;
  readonly rows_read: number;
  readonly rows_used: number;
  readonly rows_duplicate: number;
  readonly rows_outside: number;
  readonly rows_before_window: number;
  readonly rows_after_window: number;
  readonly rows_excluded: number;
  readonly rows_quarantined: number;
  readonly files: number;
  readonly first_at: number | null;
  readonly last_at: number | null;
  readonly age_days: number | null;
  readonly unknown_columns: string | null;
  readonly missing_columns: string | null;
}

/** The accounting equation, input by input; an absent input is one line that says so. */
export function accountingTable(inputs: readonly InputCounts[]): Markup {
  const present = inputs.filter((input) => input.status !== "absent");
  if (present.length === 0) return markup`<p>No input was read.</p>`;
  return scrolledTable(
    "What became of the rows of every input",
    markup`<thead><tr><th scope="col">Input</th><th scope="col" class="num">Read</th><th scope="col" class="num"><span aria-hidden="true">= </span>used</th><th scope="col" class="num"><span aria-hidden="true">+ </span>repeated</th><th scope="col" class="num"><span aria-hidden="true">+ </span>outside</th><th scope="col" class="num"><span aria-hidden="true">+ </span>set aside</th><th scope="col">State</th></tr></thead><tbody>${present.map(
      (input) =>
        markup`<tr><th scope="row">${input.input}</th>${[
          input.rows_read,
          input.rows_used,
          input.rows_duplicate,
          input.rows_outside,
          input.rows_quarantined,
        ].map(count)}<td>${balance(input)}</td></tr>`,
    )}</tbody>`,
    { look: "accounting" },
  );
}

/** Whether the equation holds for an input. */
export function balances(input: InputCounts): boolean {
  return input.rows_read === input.rows_used + input.rows_duplicate + input.rows_outside + input.rows_quarantined;
}

function balance(input: InputCounts): Markup {
  if (!balances(input)) return markup`<strong>the rows do not add up</strong>`;
  return markup`${input.status}${input.message ? markup`. ${isolated(input.message, 300)}` : ""}`;
}

function count(rows: number): Markup {
  return rows === 0 ? markup`<td class="num quiet">0</td>` : markup`<td class="num">${rows.toLocaleString("en")}</td>`;
}
