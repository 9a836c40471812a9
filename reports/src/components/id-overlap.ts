import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";

/** How many accounts an input and the events share. */
export interface IdOverlap {
  readonly input: string;
  readonly both: number;
  readonly onlyHere: number;
  readonly onlyInEvents: number;
}

/** Whether the inputs speak of the same accounts as the events. */
export function idOverlapTable(overlaps: readonly IdOverlap[]): Markup {
  if (overlaps.length === 0)
    return markup`<p>There is no other input whose accounts could be compared with those of the events.</p>`;
  return scrolledTable(
    "Accounts that the events and each input have in common",
    markup`<thead><tr><th scope="col">Input</th><th scope="col" class="num">Accounts in both</th><th scope="col" class="num">Only in the input</th><th scope="col" class="num">Only in the events</th></tr></thead><tbody>${overlaps.map(
      ({ input, both, onlyHere, onlyInEvents }) =>
        markup`<tr><th scope="row">${input}</th>${[both, onlyHere, onlyInEvents].map((count) => markup`<td class="num">${count.toLocaleString("en")}</td>`)}</tr>`,
    )}</tbody>`,
  );
}
