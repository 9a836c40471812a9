import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBook } from "@vitals/reports/test/fixture/sample-book.ts";
import { afterAll, beforeAll } from "vitest";
import { type OpenSite, openSite } from "./browser.ts";
import { type BuildPagesOptions, buildPages } from "./pages-project.ts";

/** A built site in a browser. */
export interface OpenedPages extends OpenSite {
  /** The folder of the finished site. */
  readonly built: string;
}

/**
 * The pages built from fact rows and open in a browser for the tests of a file or of a `describe`: there from the first
 * test on, closed and removed after the last.
 */
export function openedPages(rows = sampleBook(), options: BuildPagesOptions = {}): OpenedPages {
  const opened: Partial<OpenedPages> = {};
  let folder: string | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "pages-"));
    const built = await buildPages(folder, rows, options);
    Object.assign(opened, await openSite(built), { built });
  }, 300_000);
  afterAll(async () => {
    await opened.close?.();
    if (folder) rmSync(folder, { recursive: true });
  });
  return opened as OpenedPages;
}
