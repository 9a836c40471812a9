import type { MeasuredSite } from "./bench-site.ts";
import type { OpenedPage } from "./open-cold.ts";

/** What was measured of a site, one line each. */
export function linesOf({ accounts, build, furtherPageMs, pages }: MeasuredSite, nativePageMs: number): string {
  const memory = build.peakMemoryBytes === null ? "unknown" : `${(build.peakMemoryBytes / 1e9).toFixed(2)} GB`;
  const further =
    furtherPageMs === null
      ? `Framework builds an account page in ${nativePageMs.toFixed(0)} ms`
      : `${furtherPageMs.toFixed(2)} ms for each further account, ${(furtherPageMs / nativePageMs).toFixed(3)} of Framework's ${nativePageMs.toFixed(0)} ms for its page`;
  const { search, accountPage } = pages;
  const lines = [
    `${build.seconds.toFixed(1)} s (${build.processorSeconds?.toFixed(1) ?? "unknown"} s of the processor), peak ${memory} in all processes, ${build.files} files, ${(build.bytes / 1e6).toFixed(0)} MB; ${further}`,
    `first page: ${openedWords(pages.firstPage)}; without JavaScript ${pages.readableWithoutScript ? "readable" : "NOT readable"}`,
    `accounts page: ${openedWords(pages.accountsPage)}; search ${search.slowestMs.toFixed(1)} ms at most, exact match ${search.exactFirst ? "first" : "NOT first"}`,
    `account page: ${openedWords(accountPage)}; ${kilobytes(accountPage.dataBytes)} of data in ${accountPage.dataFiles} file, ${pages.nextPageMs} ms after a click`,
  ];
  return lines.map((line) => `site ${accounts} accounts: ${line}\n`).join("");
}

function openedWords(page: OpenedPage): string {
  return `${kilobytes(page.bytesBeforeText)} before the text, ${kilobytes(page.bytes)} in all, ${page.requests} requests, ${page.otherHosts} to other hosts, first paint ${page.firstPaintMs} ms, largest ${page.largestPaintMs} ms, all loaded ${page.drawnMs} ms, layout shift ${page.layoutShift}, blocking ${page.blockingMs} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
