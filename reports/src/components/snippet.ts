import { type Markup, markup } from "./markup.js";

/** Lines to copy, in a box that scrolls within itself and can be reached by the keyboard. */
export function snippet(lines: readonly string[], label: string): Markup {
  return markup`<pre tabindex="0" role="group" aria-label="${label}"><code>${lines.join("\n")}</code></pre>`;
}
