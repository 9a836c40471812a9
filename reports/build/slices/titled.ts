import { escapeText } from "../../src/components/markup.js";

/**
 * A page of the shell under the name that a report has for its readers: in the window's title, after the page's own, and at
 * the page's head.
 */
export function titled(html: string, { from, to }: { from: string; to: string }): string {
  if (from === to) return html;
  const own = from.split(" | ").length;
  return html
    .replace(/<title>([^<]*)<\/title>/, (_, title: string) => {
      const page = title.split(" | ").slice(0, -own);
      return `<title>${[...page, escapeText(to)].join(" | ")}</title>`;
    })
    .replace(/(class="masthead-title"[^>]*>)[^<]*(<\/a>)/, (_, open, close) => `${open}${escapeText(to)}${close}`);
}
