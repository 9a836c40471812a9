import type { Browser, Page } from "playwright-core";

/** What a page asked for and when it stood there; milliseconds since it was asked for, bytes as sent (gzip). */
export interface OpenedPage {
  /** Of the page itself and its style sheets: with these the text, the list and the table can be read. */
  readonly bytesBeforeText: number;
  readonly bytes: number;
  readonly requests: number;
  readonly otherHosts: number;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** Until the last request has been answered and no cell is being computed any more. */
  readonly drawnMs: number;
  readonly layoutShift: number;
  /** Time over 50 ms of each long task, summed. */
  readonly blockingMs: number;
}

/** Run in the page before anything else: keeps what the browser says of paints, shifts and long tasks. */
const watch = `window.seen = { largest: 0, shift: 0, blocking: 0 };
const look = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
look("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
look("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
look("longtask", (entry) => { seen.blocking += Math.max(0, entry.duration - 50); });`;

/** Opens a page with an empty cache and measures it; the page stays open for `use`. */
export async function openCold<T>(
  browser: Browser,
  address: string,
  use: (page: Page, sizes: ReadonlyMap<string, number>) => Promise<T>,
): Promise<{ opened: OpenedPage; used: T }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const { sizes, before } = await watchNetwork(page);
    await page.goto(address, { waitUntil: "networkidle" });
    await page.waitForFunction("document.querySelector('observablehq-loading') === null");
    const { host } = new URL(address);
    const seen = await page.evaluate<Record<"first" | "largest" | "drawn" | "shift" | "blocking", number>>(`({
      ...seen,
      first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      drawn: Math.max(...performance.getEntriesByType("resource").map((entry) => entry.responseEnd), 0),
    })`);
    const opened = {
      bytesBeforeText: sum(before),
      bytes: sum(sizes),
      requests: sizes.size,
      otherHosts: [...sizes.keys()].filter((url) => url.startsWith("http") && new URL(url).host !== host).length,
      firstPaintMs: Math.round(seen.first),
      largestPaintMs: Math.round(seen.largest),
      drawnMs: Math.round(seen.drawn),
      layoutShift: Math.round(seen.shift * 1e4) / 1e4,
      blockingMs: Math.round(seen.blocking),
    };
    return { opened, used: await use(page, sizes) };
  } finally {
    await context.close();
  }
}

/** Bytes of every answer as they came over the line, heads included, and of those that stand in the way of the text. */
async function watchNetwork(page: Page) {
  const sizes = new Map<string, number>();
  const before = new Map<string, number>();
  const asked = new Map<string, { url: string; type: string }>();
  const session = await page.context().newCDPSession(page);
  session.on("Network.requestWillBeSent", ({ requestId, request, type = "" }) => {
    if (!request.url.startsWith("data:")) asked.set(requestId, { url: request.url, type });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { url, type } = asked.get(requestId) ?? { url: "", type: "" };
    if (!url) return;
    sizes.set(url, encodedDataLength);
    if (type === "Document" || type === "Stylesheet") before.set(url, encodedDataLength);
  });
  await session.send("Network.enable");
  return { sizes, before };
}

function sum(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + size, 0);
}
