import { type Fill, type Markup, markup, nothing, trusted } from "./markup.js";

/** A finished picture: drawn for a wide page and again for a phone, with what it says in words and as a table. */
export interface DrawnFigure {
  /** What is drawn, in a few words. */
  readonly title: string;
  /** What to see in it, in a sentence or two. */
  readonly says: Fill;
  readonly wide: string;
  readonly narrow: string;
  /** The same numbers; left out where a table beside the picture shows them. */
  readonly table?: Markup;
}

/** A picture with its sentence above it; who cannot see it reads the sentence and opens the table. */
export function drawnFigure({ title, says, wide, narrow, table }: DrawnFigure): Markup {
  return markup`<figure class="picture"><figcaption><strong>${title}</strong> ${says}</figcaption>
<div class="drawing wide" aria-hidden="true">${trusted(wide)}</div><div class="drawing narrow" aria-hidden="true">${trusted(narrow)}</div>${
    table ? markup`<details class="as-table"><summary>The same as a table</summary>${table}</details>` : nothing
  }</figure>`;
}
