import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../site/chromium.ts";
import { serveFolder } from "../../site/static-server.ts";
import { type OpenedPage, openCold } from "./open-cold.ts";

/** What readers wait for and load. */
export interface MeasuredPages {
  readonly firstPage: OpenedPage;
  /** The sentence, the list and the pictures of the first page stand there without JavaScript. */
  readonly readableWithoutScript: boolean;
  readonly accountsPage: OpenedPage;
  /** From a typed letter to the rows laid out, the middle and the slowest of thirty; whether an exact name always came first. */
  readonly search: { readonly middleMs: number; readonly slowestMs: number; readonly exactFirst: boolean };
  readonly accountPage: OpenedPage & { readonly dataBytes: number; readonly dataFiles: number };
  /** From a click in the table to the first paint of the account's page. */
  readonly nextPageMs: number;
}

const openings = 5;

/** Opens a built site in the system's Chromium with an empty cache and no throttling; the middle one of five openings. */
export async function measurePages(site: string): Promise<MeasuredPages> {
  const server = await serveFolder(site, { compressed: true });
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    const at = (path: string) => `${server.url}${path}`;
    const nothing = async () => undefined;
    await openCold(browser, at("/how-to-read/"), nothing);
    const first = await middle(browser, at("/"), nothing);
    const accounts = await middle(browser, at("/accounts/"), async (page) => {
      const search = await searches(page);
      return { search, next: await clickFirst(page) };
    });
    const account = await middle(browser, accounts.used.next.address, async (_, sizes) => {
      const data = [...sizes].filter(([url]) => url.includes("/_file/data/accounts/"));
      return { dataFiles: data.length, dataBytes: data.reduce((sum, [, size]) => sum + size, 0) };
    });
    return {
      firstPage: first.opened,
      readableWithoutScript: await isReadableWithoutScript(browser, at("/")),
      accountsPage: accounts.opened,
      search: accounts.used.search,
      accountPage: { ...account.opened, ...account.used },
      nextPageMs: accounts.used.next.ms,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function middle<T>(browser: Browser, address: string, use: Parameters<typeof openCold<T>>[2]) {
  const all: Awaited<ReturnType<typeof openCold<T>>>[] = [];
  for (let i = 0; i < openings; i++) all.push(await openCold(browser, address, use));
  all.sort((a, b) => a.opened.largestPaintMs - b.opened.largestPaintMs);
  return all[openings >> 1] as (typeof all)[number];
}

/** Types names of the table's own rows, a letter short of them and whole, and a part that many share. */
async function searches(page: Page): Promise<MeasuredPages["search"]> {
  return page.evaluate(`(() => {
    const input = document.querySelector('.filters input[name="q"]');
    const names = () => [...document.querySelectorAll("#accounts-table tbody .account-link")].map((link) => link.textContent);
    const search = (text) => {
      input.value = text;
      const begun = performance.now();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      document.querySelector("#accounts-table").getBoundingClientRect();
      return performance.now() - begun;
    };
    const wanted = names().slice(10, 20);
    const times = [];
    let exactFirst = true;
    for (const name of wanted) {
      for (const text of [name.slice(0, 2), name.slice(0, -1), name]) times.push(search(text));
      exactFirst &&= names()[0] === name;
    }
    search("");
    times.sort((a, b) => a - b);
    const tenths = (ms) => Math.round(ms * 10) / 10;
    return { middleMs: tenths(times[times.length >> 1]), slowestMs: tenths(times.at(-1)), exactFirst };
  })()`);
}

async function clickFirst(page: Page): Promise<{ address: string; ms: number }> {
  await page.evaluate(
    "addEventListener('click', () => sessionStorage.setItem('clicked', performance.timeOrigin + performance.now()), true)",
  );
  await page.locator("#accounts-table tbody .account-link").first().click();
  await page.waitForURL(/\/accounts\/[^/?]+$/);
  // Not waitForFunction: it evaluates text in the page, which the page's content policy refuses.
  const ms = await page.evaluate<number>(`new Promise((done) => {
    new PerformanceObserver((list, observer) => {
      const [paint] = list.getEntriesByName("first-contentful-paint");
      if (!paint) return;
      observer.disconnect();
      done(performance.timeOrigin + paint.startTime - sessionStorage.getItem("clicked"));
    }).observe({ type: "paint", buffered: true });
  })`);
  return { address: page.url(), ms: Math.round(ms) };
}

async function isReadableWithoutScript(browser: Browser, address: string): Promise<boolean> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  const shown = await Promise.all(
    [".lede", ".talk", ".picture svg"].map((part) => page.locator(part).first().isVisible()),
  );
  await context.close();
  return shown.every(Boolean);
}
