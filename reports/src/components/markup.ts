/** HTML that is safe to put in a page: made by `markup` alone, so that text from data is always escaped. */
export interface Markup {
  readonly html: string;
}

/** What may stand in a `markup` template: markup as it is, lists joined, nothing for null and false, the rest escaped. */
export type Fill = Markup | string | number | null | undefined | false | readonly Fill[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // Framework reads `${` in a page as code.
  $: "&#36;",
};

/**
 * Builds HTML from a template; everything filled in is escaped unless it is markup itself.
 *
 * Fill attributes only between quotes.
 */
export function markup(strings: TemplateStringsArray, ...fills: readonly Fill[]): Markup {
  let html = strings[0] ?? "";
  for (let i = 0; i < fills.length; i++) html += htmlOf(fills[i]) + strings[i + 1];
  return { html };
}

/** Text as HTML that shows exactly that text, in an element or a quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'$]/g, (character) => entities[character] as string);
}

/** Trusted HTML, such as a chart drawn by our own code; never text from data. */
export function trusted(html: string): Markup {
  return { html };
}

/** No markup at all. */
export const nothing: Markup = { html: "" };

function htmlOf(fill: Fill): string {
  if (fill === null || fill === undefined || fill === false) return "";
  if (typeof fill === "string") return escapeText(fill);
  if (typeof fill === "number") return String(fill);
  if (Array.isArray(fill)) return fill.map(htmlOf).join("");
  return (fill as Markup).html;
}
