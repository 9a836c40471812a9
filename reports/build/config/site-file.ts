import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the pages' data says about itself (`data/site.json`), as far as the frame around every page shows it. */
export interface SiteFile {
  readonly title?: string;
  /** Whether the data is made up; every page then says so. */
  readonly generated?: boolean;
  /** Monday of the report week in epoch days; null when there are no events. */
  readonly lastWeek?: number | null;
}

/** An entry of the search box that is no page text: path, title, and words to find it by. */
export interface SearchEntry {
  readonly path: string;
  readonly title: string;
  readonly text?: string;
  readonly keywords?: string;
}

/** The last day the report covers, YYYY-MM-DD; 1 January 2000 while there is no report week. */
export function lastDay({ lastWeek }: SiteFile): string {
  return typeof lastWeek === "number" ? new Date((lastWeek + 6) * 86_400_000).toISOString().slice(0, 10) : "2000-01-01";
}

/** Reads `data/site.json` below the source root; empty when there is no data yet. */
export function readSiteFile(root: string): SiteFile {
  return readJson<SiteFile>(join(root, "data", "site.json")) ?? {};
}

/** Reads `data/build.json`: what the data was made from; empty when there is none. */
export function readBuildFile(root: string): Readonly<Record<string, unknown>> {
  return readJson<Record<string, unknown>>(join(root, "data", "build.json")) ?? {};
}

/** Reads `data/paths.json`: addresses of parametrised pages and of files with a stable name, each starting with "/". */
export function readPaths(root: string): readonly string[] {
  return readJson<string[]>(join(root, "data", "paths.json")) ?? [];
}

/** Reads `data/search.json`: what the search box finds besides page text. */
export function readSearchEntries(root: string): readonly SearchEntry[] {
  return readJson<SearchEntry[]>(join(root, "data", "search.json")) ?? [];
}

function readJson<Shape>(file: string): Shape | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as Shape;
  } catch (cause) {
    throw new Error(`not valid JSON: ${file}; it is generated, so delete it and run "vitals site" again`, { cause });
  }
}
