import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageParams } from "../config/static-fragments.ts";
import { groupByRoute } from "../stamp/parametrised-routes.ts";
import type { RoutePage } from "../stamp/plan-stamping.ts";
import { stampPage } from "../stamp/stamp-page.ts";

/** A page as Framework built it, before anything of an audience is in it. */
export interface ShellPage {
  readonly path: string;
  readonly html: string;
  readonly params: PageParams;
}

/** What Framework built once for all audiences. */
export interface Shell {
  readonly folder: string;
  /** Pages without a parameter, by path. */
  readonly pages: ReadonlyMap<string, ShellPage>;
  /** One page for each parametrised route, by its source. */
  readonly routes: ReadonlyMap<string, ShellPage>;
}

/**
 * Reads the pages that Framework wrote unfinished.
 *
 * @param options - `root` is Framework's source root; `paths` the addresses of parametrised pages it was given
 * @throws when two pages of a route differ by more than their parameter, so that none can be made from the other
 */
export function readShell(folder: string, { root, paths }: { root: string; paths: readonly string[] }): Shell {
  const htmlOf = (path: string) => readFileSync(join(folder, `${path}.html`), "utf8");
  const routes = new Map<string, ShellPage>();
  const parametrised = new Set<string>();
  for (const [source, group] of groupByRoute(root, paths)) {
    for (const { path } of group) parametrised.add(path);
    const [template, ...checks] = [...group].sort((a, b) => b.path.length - a.path.length);
    if (!template) continue;
    const html = htmlOf(template.path);
    for (const check of checks) proveStampable(source, { template, check, html, built: htmlOf(check.path), root });
    routes.set(source, { ...template, html });
  }
  const pages = new Map<string, ShellPage>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = `/${file.replaceAll("\\", "/").replace(/\.html$/, "")}`;
    if (!file.endsWith(".html") || /^\/_/.test(path) || parametrised.has(path)) continue;
    pages.set(path, { path, html: htmlOf(path), params: {} });
  }
  return { folder, pages, routes };
}

/** The only value of a page's parameters; a route of two is not stamped. */
export function parameterIn({ params }: Pick<RoutePage, "params">): string {
  return Object.values(params)[0] ?? "";
}

function proveStampable(
  source: string,
  {
    template,
    check,
    html,
    built,
    root,
  }: { template: RoutePage; check: RoutePage; html: string; built: string; root: string },
): void {
  if (stampPage(html, { from: parameterIn(template), to: parameterIn(check), root }).html === built) return;
  throw new Error(
    `the pages of ${source} cannot be made for audiences: page ${check.path} differs from ${template.path} by more than its parameter; let the page read what differs from its account's file`,
  );
}
