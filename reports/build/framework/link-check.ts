import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const link = /<a\b[^>]*?\shref="([^"]+)"/g;

/** Collects where the pages of a site lead, and says which of those places are not there. */
export interface LinkCheck {
  /** Notes the links of a finished page, its static fragments included. */
  add(path: string, html: string): void;
  /** One sentence for every place that is linked to and is not in the folder; the first page that links there is named. */
  broken(folder: string): string[];
}

/** Framework checks links itself, but knows neither stamped pages nor fragments, so its findings are not used. */
export function linkCheck(): LinkCheck {
  const pageByTarget = new Map<string, string>();
  return {
    add(path, html) {
      for (const [, href = ""] of html.matchAll(link)) {
        const target = targetOf(path, href);
        if (target !== undefined && !pageByTarget.has(target)) pageByTarget.set(target, path);
      }
    },
    broken(folder) {
      const missing = [...pageByTarget].filter(([target]) => !isThere(folder, target));
      return missing.map(([target, page]) => `page ${page} links to ${target}, which does not exist`);
    },
  };
}

/** The place a link leads to as it is written, since a host may not add `.html`; undefined for another host, and for the page itself, whose places a script may make later. */
function targetOf(path: string, href: string): string | undefined {
  if (/^(\w+:|#|\/\/)/.test(href)) return undefined;
  const url = new URL(href.replaceAll("&amp;", "&"), new URL(path, "http://site"));
  return decodeURIComponent(url.pathname + url.hash);
}

function isThere(folder: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  return isFile(file) && (!anchor || hasAnchor(file, anchor));
}

function hasAnchor(file: string, anchor: string): boolean {
  const html = readFileSync(file, "utf8");
  return html.includes(` id="${anchor}"`) || html.includes(` name="${anchor}"`);
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
