import type { ContentPolicy } from "../framework/content-policy.ts";
import { lastDay, readPaths, readSearchEntries, readSiteFile, type SearchEntry } from "./site-file.ts";
import { settingsFromEnvironment } from "./site-settings.ts";
import { type MarkdownIt, staticFragments } from "./static-fragments.ts";

/** A page in the navigation; a name with several pages opens a section. */
export interface NavigationEntry {
  readonly name: string;
  readonly path: string;
}

export interface SiteFrame {
  /** Framework's source root. */
  readonly root: string;
  readonly navigation: readonly NavigationEntry[];
  /** Path of the style sheet below the root. */
  readonly style: string;
  /** Whether a column beside the text leads to the pages and holds a search box; otherwise the header has to lead there. */
  readonly sidebar?: boolean;
  /** HTML put before every page's text, from the page's path and what the data says about itself. */
  readonly header: (page: { title: string; generated: boolean; lastDay: string; path: string }) => string;
}

/** A bar chart of three bars; without an icon of its own every page would ask for /favicon.ico in vain. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#4a6fa5" d="M2 9h3v5H2zM6.5 5.5h3V14h-3zM11 2h3v12h-3z"/></svg>`;

/** What a page of the preview runs besides its own, see `preview/cell-errors.ts` and `preview/edit-mark.ts`. */
const previewScript = (policy: ContentPolicy) =>
  `<script type="module" data-policy="${policy}">import("/_vitals/edit-mark.js"); import("/_vitals/cell-errors.js");</script>`;

/**
 * The configuration Framework is run with. Nothing in it reaches another host: no web font, no footer link. Data is
 * read when it is needed, not when Framework starts, so that a preview shows what the last load wrote.
 */
export function siteConfig({ root, navigation, style, header, sidebar = false }: SiteFrame) {
  const settings = settingsFromEnvironment();
  const site = () => {
    const file = readSiteFile(root);
    return {
      title: settings.title ?? file.title ?? "Customer health",
      generated: settings.generated ?? file.generated ?? false,
      lastDay: lastDay(file),
    };
  };
  return {
    root,
    output: settings.output ?? "dist",
    base: settings.basePath ?? "/",
    title: site().title,
    pages: navigation,
    sidebar,
    pager: false,
    // Links name the file they lead to: not every host finds it without its ending.
    preserveExtension: true,
    toc: false,
    style,
    globalStylesheets: [],
    head: `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}">${settings.output === undefined ? previewScript(settings.contentPolicy ?? "strict") : ""}`,
    header: ({ path }: { path: string }) => header({ ...site(), path }),
    footer: "",
    // Framework shows its search box in the sidebar only.
    search: sidebar && {
      async *index(): AsyncGenerator<SearchEntry> {
        yield* readSearchEntries(root);
      },
    },
    async *dynamicPaths(): AsyncGenerator<string> {
      yield* readPaths(root);
    },
    // A build puts the fragments in itself, see staticFragments.
    markdownIt: (md: MarkdownIt) => (settings.output === undefined ? staticFragments(root)(md) : md),
  };
}
