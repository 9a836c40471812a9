import { createHash } from "node:crypto";

/** `strict` for the pages of the report; `notebook` where an analyst's libraries write styles or compile code. */
export type ContentPolicy = "strict" | "notebook";

/** What every page may do: nothing but read what lies beside it. A meta element cannot say who may frame a page. */
const common = [
  "default-src 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
];

/**
 * Puts the content policy into a page as Framework wrote it, before anything from data is in it: the scripts found are
 * the author's and are allowed by their SHA-256 (CSP Level 3, 6.7.3.3); a script that comes in later, with a customer's
 * name that was not escaped, is not among them and the browser refuses it. Throws for a page it cannot guard.
 */
export function addContentPolicy(html: string, policy: ContentPolicy): string {
  const element = `<meta http-equiv="Content-Security-Policy" content="${policyText(html, policy)}">`;
  const [before, after] = split(html, '<meta charset="utf-8">\n');
  return `${before}${element}\n${after}`;
}

/** The text up to the end of the first `mark`, and the rest. */
function split(html: string, mark: string): [string, string] {
  const end = html.indexOf(mark) + mark.length;
  if (end < mark.length) throw new Error("the page has no place for its content policy: no meta charset in its head");
  return [html.slice(0, end), html.slice(end)];
}

function policyText(html: string, policy: ContentPolicy): string {
  const scripts = ["script-src 'self'", ...inlineScripts(html).map((text) => `'sha256-${sha256(text)}'`)].join(" ");
  const styles = styled.test(html) ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'";
  const further = {
    strict: [scripts, styles, "img-src 'self' data:"],
    notebook: [`${scripts} 'unsafe-eval'`, styles, "img-src 'self' data: blob:", "worker-src 'self' blob:"],
  };
  return [...common, ...further[policy]].join("; ");
}

/** A page with styles of its author's, or with Plot, Inputs or `html`, which write styles while the page runs. */
const styled = /\sstyle=|<style\b|\/_npm\/(@observablehq\/plot|htl)@|\/stdlib\/inputs\./i;

/** Texts of the scripts that stand in a page, each once. */
function inlineScripts(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gis)];
  return [...new Set(scripts.flatMap(([, attributes = "", text = ""]) => (/\ssrc=/i.test(attributes) ? [] : [text])))];
}

/** Of what a browser reads: it makes every line end a line feed first. */
function sha256(text: string): string {
  return createHash("sha256").update(text.replace(/\r\n?/g, "\n")).digest("base64");
}
