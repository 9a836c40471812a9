import { isolated } from "./account-name.js";
import { listingTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

/** A row of `source_findings`, as far as people read it. */
export interface SourceFindingRow {
  readonly finding: string;
  readonly severity: "problem" | "warning" | "note";
  readonly says: string;
  /** Separated by `|`. */
  readonly examples: string | null;
  readonly why: string;
  readonly way_out: string;
  readonly threshold: string;
}

const grave: Readonly<Record<SourceFindingRow["severity"], string>> = {
  problem: "The report is wrong with it",
  warning: "The report may be wrong",
  note: "Good to know",
};

const order = Object.keys(grave);

/** What was found in the sources, the most serious first. */
export function sourceFindingsTable(findings: readonly SourceFindingRow[]): Markup {
  if (findings.length === 0)
    return markup`<p>Nothing was found. No source stopped, no week or day is missing, ids meet, and no two sources contradict each other.</p>`;
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  return listingTable(
    sorted,
    [
      { title: "How serious", cell: ({ severity }) => grave[severity] },
      {
        title: "What was found",
        cell: ({ says, examples }) =>
          markup`${says}.${examples === null ? "" : markup` <span class="quiet">Such as ${isolated(examples.split("|").join("; "), 300)}</span>`}`,
      },
      { title: "Why it matters", cell: ({ why }) => why },
      { title: "What to do", cell: ({ way_out: wayOut }) => withCode(wayOut) },
    ],
    { label: "What was found in the sources", wordy: true },
  );
}

/** A sentence of ours in which settings stand between backticks. */
function withCode(text: string): Markup {
  return markup`${text.split("`").map((part, i) => (i % 2 ? markup`<code>${part}</code>` : markup`${part}`))}`;
}
