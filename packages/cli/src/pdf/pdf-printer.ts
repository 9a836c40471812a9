import { markup } from "@vitals/reports/src/components/markup.js";
import { type Browser, chromium } from "playwright-core";
import type { Paper } from "./papers.ts";
import { dropLinksToNowhere, siteInBrowser } from "./site-in-browser.ts";

/** Width of the text in pixels: the paper's less both margins, so that pictures are drawn as wide as they are printed. */
const textWidth: Readonly<Record<Paper, number>> = { a4: 680, letter: 703 };
const margin = { top: "16mm", bottom: "18mm", left: "15mm", right: "15mm" };
const patience = 60_000;

/** Where the site is served while it is printed, and where readers open it; both with a slash at their end. */
interface Printed {
  readonly local: string;
  readonly address?: string | undefined;
}

/** Prints pages until it is closed. */
export interface PdfPrinter {
  /** Prints a page by its path below the site's root, without a slash in front. */
  print(path: string, options: { paper: Paper; footer: string }): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Starts a browser without a window. As root it needs to do without its sandbox; it opens nothing but our own pages. */
export async function pdfPrinter(program: string, site: Printed): Promise<PdfPrinter> {
  const browser = await started(program);
  return { print: (path, options) => printed(browser, site, { path, ...options }), close: () => browser.close() };
}

async function started(program: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  try {
    return await chromium.launch({ executablePath: program, chromiumSandbox: !isRoot, timeout: patience });
  } catch (cause) {
    throw new Error(`cannot start ${program}, which prints the PDF; set CHROMIUM_PATH to another Chromium or Chrome`, {
      cause,
    });
  }
}

async function printed(
  browser: Browser,
  site: Printed,
  { path, paper, footer }: { path: string; paper: Paper; footer: string },
): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: textWidth[paper], height: 1000 }, colorScheme: "light" });
  try {
    page.setDefaultTimeout(patience);
    await page.emulateMedia({ media: "print" });
    const root = await siteInBrowser(page, site);
    const answer = await page.goto(root + path, { waitUntil: "networkidle" });
    if (!answer?.ok()) throw new Error(`it answered ${answer?.status() ?? "nothing"}`);
    await page.waitForFunction("document.querySelector('observablehq-loading') === null");
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    await dropLinksToNowhere(page);
    return await page.pdf({
      format: paper,
      margin,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: footerOf(footer),
      tagged: true,
      outline: true,
    });
  } catch (cause) {
    throw new Error(`cannot print /${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    await page.close();
  }
}

/** What stands below every page: the report, the day its data ends, and which of how many pages it is. */
function footerOf(text: string): string {
  return markup`<div style="width:100%;margin:0 19mm;display:flex;justify-content:space-between;font:7.5pt sans-serif;color:#444"><span>${text}</span><span><span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`
    .html;
}
