import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "./chromium.ts";
import { serveFolder } from "./static-server.ts";

/** A site in a real browser. Close it when done. */
export interface OpenSite {
  /** Address of the served site, without a slash at the end. */
  readonly url: string;
  readonly browser: Browser;
  openPage(path: string, options?: OpenPageOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPageOptions {
  readonly dark?: boolean;
  /** Width of the window in pixels; 1280 when not given. */
  readonly width?: number;
  /** False shows the page as a reader without JavaScript sees it. */
  readonly javaScript?: boolean;
}

/** An open page and everything that went wrong on it so far. All lists are empty on a sound page. */
export interface OpenPage {
  readonly page: Page;
  /** Errors on the console, errors nobody caught, and errors Framework drew into the page. */
  errors(): Promise<string[]>;
  readonly failedRequests: readonly string[];
  readonly requestsToOtherHosts: readonly string[];
  /** Addresses of everything the page asked for, in order. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves a folder on this machine and opens a browser for it. */
export async function openSite(folder: string): Promise<OpenSite> {
  const server = await serveFolder(folder);
  const site = await openAddress(server.url);
  return {
    ...site,
    async close() {
      await site.close();
      await server.close();
    },
  };
}

/** Opens a browser for a site that something else serves, such as a preview. */
export async function openAddress(url: string): Promise<OpenSite> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  return {
    url,
    browser,
    openPage: (path, options) => openPage(browser, `${url}${path}`, options),
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser, address: string, options: OpenPageOptions = {}): Promise<OpenPage> {
  const { dark = false, width = 1280, javaScript = true } = options;
  const context = await browser.newContext({
    colorScheme: dark ? "dark" : "light",
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  const consoleErrors: string[] = [];
  const failedRequests: string[] = [];
  const requestsToOtherHosts: string[] = [];
  const requests: string[] = [];
  const { host } = new URL(address);
  page.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => consoleErrors.push(String(error)));
  page.on("requestfailed", (request) => failedRequests.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) failedRequests.push(`${response.url()}: ${response.status()}`);
  });
  page.on("request", (request) => {
    requests.push(request.url());
    const { protocol, host: asked } = new URL(request.url());
    if (/^(http|ws)s?:$/.test(protocol) && asked !== host) requestsToOtherHosts.push(request.url());
  });
  await page.goto(address, { waitUntil: "networkidle" });
  if (javaScript) await waitUntilDrawn(page);
  return {
    page,
    failedRequests,
    requestsToOtherHosts,
    requests,
    async errors() {
      const drawn = javaScript ? await page.locator(".observablehq--error").allTextContents() : [];
      return [...consoleErrors, ...drawn];
    },
    close: () => context.close(),
  };
}

/** Waits until no cell of the page is still being computed; Framework shows `<observablehq-loading>` meanwhile. */
async function waitUntilDrawn(page: Page): Promise<void> {
  await page.waitForFunction("document.querySelector('observablehq-loading') === null", undefined, { timeout: 20_000 });
}
