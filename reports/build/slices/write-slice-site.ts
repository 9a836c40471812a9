import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { customerPath } from "../../src/components/page-head.js";
import { readPaths } from "../config/site-file.ts";
import type { ContentPolicy } from "../framework/content-policy.ts";
import { evalCheck } from "../framework/eval-check.ts";
import { finishPage } from "../framework/finish-page.ts";
import { linkCheck } from "../framework/link-check.ts";
import { copyBeside } from "../site/copy-beside.ts";
import { groupByRoute } from "../stamp/parametrised-routes.ts";
import { copySharedFiles } from "./shared-files.ts";
import { parameterIn, type Shell, type ShellPage } from "./shell.ts";
import { slicedPage } from "./sliced-page.ts";
import { titled } from "./titled.ts";

export interface WriteSliceSiteOptions {
  readonly shell: Shell;
  readonly kind: "team" | "customer";
  /** The folder that holds `data/` of the audience. */
  readonly root: string;
  /** Framework's source root. */
  readonly sources: string;
  /** Where the site goes. */
  readonly folder: string;
  readonly contentPolicy: ContentPolicy;
  /** What the shell calls the report, and what these readers' report is called. */
  readonly title: { readonly from: string; readonly to: string };
  readonly onPage: (path: string) => void;
}

/** A page to make: where it goes, from which page of the shell, and its parameter. */
interface Wanted {
  readonly path: string;
  readonly from: ShellPage;
  readonly params: ShellPage["params"];
}

/** Writes the site of one audience from the shell and its own data; returns its number of pages and what a person should know. */
export function writeSliceSite(options: WriteSliceSiteOptions): { pages: number; warnings: string[] } {
  const { shell, root, folder, title, contentPolicy, onPage } = options;
  const warnings: string[] = [];
  const links = linkCheck();
  const evals = evalCheck();
  const finished: string[] = [];
  const { pages, files } = wanted(options);
  for (const { path, from, params } of pages) {
    onPage(path);
    const parameter = from.params === params ? undefined : { from: parameterIn(from), to: parameterIn({ params }) };
    const page = slicedPage(from.html, { root, ...(parameter ? { parameter } : {}) });
    if ("unsliced" in page) {
      warnings.push(`page ${path} is left out: it reads ${page.unsliced}, which is not made for audiences`);
      continue;
    }
    for (const [published, source] of page.files) copy(join(root, source), join(folder, published));
    const html = finishPage(titled(page.html, title), { root, params, contentPolicy });
    links.add(path, html);
    evals.add(path, html);
    finished.push(html);
    write(join(folder, `${path}.html`), html);
  }
  for (const file of files) copy(join(root, file), join(folder, file));
  copyBeside(join(root, "data"), folder);
  copySharedFiles(shell.folder, folder, finished);
  if (contentPolicy === "strict") warnings.push(...evals.refused(folder));
  return { pages: finished.length, warnings: [...warnings, ...links.broken(folder)] };
}

/** Every page of the shell for our own people, with a page for each path; its one page for a customer, at the root. */
function wanted({ shell, kind, root, sources }: WriteSliceSiteOptions): { pages: Wanted[]; files: string[] } {
  const fixed = [...shell.pages.values()].map((from) => ({ path: from.path, from, params: from.params }));
  if (kind === "customer") {
    return {
      pages: fixed.filter(({ path }) => path === customerPath).map((page) => ({ ...page, path: "/index" })),
      files: [],
    };
  }
  const paths = readPaths(root);
  const pages: Wanted[] = fixed.filter(({ path }) => path !== customerPath);
  const routed = new Set<string>();
  for (const [source, group] of groupByRoute(sources, paths)) {
    const from = shell.routes.get(source);
    if (!from) throw new Error(`no page of ${source} was built to make ${group[0]?.path} from`);
    for (const { path, params } of group) {
      pages.push({ path, from, params });
      routed.add(path);
    }
  }
  return { pages, files: paths.filter((path) => !routed.has(path) && existsSync(join(root, path))) };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
