import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What is linked to from a built site and is no file as it is written: `page: link`, and the addresses of the search. */
export function brokenLinks(site: string): string[] {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" });
  const broken = new Set<string>();
  const check = (page: string, href: string) => {
    if (/^(\w+:|#|\/\/)/.test(href)) return;
    const { pathname } = new URL(href.replaceAll("&amp;", "&"), `http://site/${page}`);
    const file = join(site, decodeURIComponent(pathname), pathname.endsWith("/") ? "index.html" : "");
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) broken.add(`${page}: ${href}`);
  };
  for (const page of files.filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(join(site, page), "utf8");
    for (const [, href = ""] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) check(page, href);
  }
  const entries = JSON.parse(readFileSync(join(site, "data/find.json"), "utf8")) as { path: string }[];
  for (const { path } of entries) check("index.html", path);
  return [...broken];
}
