import { insertFragments, type PageParams } from "../config/static-fragments.ts";
import { addContentPolicy, type ContentPolicy } from "./content-policy.ts";

export interface FinishPageOptions {
  /** Framework's source root, where the fragments lie. */
  readonly root: string;
  readonly params: PageParams;
  readonly contentPolicy: ContentPolicy;
}

/**
 * What a page still needs after Framework wrote it: its content policy; its static fragments; a title from the first heading where Markdown
 * gave none; a language for screen readers; and a viewport that can be zoomed (Framework forbids it; WCAG 2.2, 1.4.4
 * Resize Text, asks for 200 %).
 */
export function finishPage(html: string, { root, params, contentPolicy }: FinishPageOptions): string {
  return nameByHeading(insertFragments(addContentPolicy(html, contentPolicy), root, params))
    .replace("\n<html>\n", '\n<html lang="en">\n')
    .replace(", maximum-scale=1", "");
}

/** Framework's title is "page | site", or the site's alone where it found no heading. */
function nameByHeading(html: string): string {
  const title = /<title>([^|<]*)<\/title>/.exec(html);
  const heading = /<h1\b[^>]*>(.*?)<\/h1>/s
    .exec(html)?.[1]
    ?.replace(/<[^>]*>/g, "")
    .trim();
  if (!title || !heading || heading === title[1]) return html;
  return html.replace(title[0], () => `<title>${heading} | ${title[1]}</title>`);
}

/** The first error Framework drew into a page instead of stopping, or undefined: a cell that is not valid code. */
export function findDrawnError(html: string): string | undefined {
  const drawn = /class="observablehq--inspect observablehq--error"[^>]*>([^<]+)</.exec(html)?.[1];
  return drawn?.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
