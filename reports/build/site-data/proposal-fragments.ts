import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup } from "../../src/components/markup.js";
import type { SiteScore } from "../../src/components/site-file.js";
import { type Columns, rowsOf } from "./columns.ts";

/** A row of the table `weight_proposals`. */
interface ProposalRow {
  readonly component: string;
  readonly state: "proposed" | "gate-closed" | "nothing-found" | "not-better" | "same";
  readonly says: string;
  readonly weight: number;
  readonly fitted: number | null;
  readonly configuration: string | null;
}

/** Whether outcomes speak for other weights: the proposal with what to paste, or in a sentence why there is none. */
export function proposalFragments(proposals: Columns | undefined, score: SiteScore): Record<string, Markup> {
  const rows = [...rowsOf<ProposalRow>(proposals)];
  return { "report-card/proposal": markup`<h3>Should the weights change?</h3>${said(rows, score)}` };
}

function said(rows: readonly ProposalRow[], score: SiteScore): Markup {
  const first = rows[0];
  if (!first) return markup`<p>No other weights are proposed: no forecast could be fitted yet.</p>`;
  const sentence = markup`<p>${first.says}</p>`;
  if (first.fitted === null) return sentence;
  if (first.state !== "proposed")
    return markup`${sentence}<details class="as-table"><summary>What outcomes would have the weights be</summary>${table(rows, score)}</details>`;
  return markup`${sentence}${table(rows, score)}<p>Nothing changes by itself. To try them, put these lines into <code>vitals.config.ts</code> and preview with <code>vitals diff</code> what they would change, before anybody decides:</p>
<pre tabindex="0"><code>${first.configuration}</code></pre>${models}`;
}

const models = markup`<p class="fine-print">A component without weight today stays without. Models for segments and ages keep the weights they name.</p>`;

function table(rows: readonly ProposalRow[], { components }: SiteScore): Markup {
  const order = components.map(({ id }) => id);
  const listed = [...rows].sort((a, b) => order.indexOf(a.component) - order.indexOf(b.component));
  const titleOf = (id: string) => components.find((each) => each.id === id)?.title ?? id;
  return listingTable(
    listed,
    [
      { title: "Component", cell: ({ component }) => titleOf(component) },
      { title: "Weight today, of 100", cell: ({ weight }) => weight, numeric: true },
      { title: "As outcomes have it", cell: ({ fitted }) => fitted ?? "–", numeric: true },
    ],
    { label: "Weights today, and as outcomes have them" },
  );
}
