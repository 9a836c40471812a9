import type { Page } from "playwright-core";

/** Where a site seems to lie while it is printed when nobody says where it lies; no such host can exist (RFC 2606). */
const nowhere = "http://report.invalid/";

/**
 * Shows a site in a browser as if it lay at its published address, so that links in what is printed lead there; everything
 * is answered from `local`, and nothing is asked of any other host.
 *
 * @param options - `local`: where the site is served, `address`: where readers open it, both with a slash at their end
 * @returns the root to open pages below
 */
export async function siteInBrowser(
  page: Page,
  { local, address = nowhere }: { local: string; address?: string | undefined },
): Promise<string> {
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (!url.startsWith(address)) return route.abort();
    await route.fulfill({ response: await route.fetch({ url: local + url.slice(address.length) }) });
  });
  return address;
}

/** Takes the links away that would lead nowhere, once the page is drawn; those within the page stay. */
export async function dropLinksToNowhere(page: Page): Promise<void> {
  await page.evaluate(`for (const link of document.querySelectorAll("a[href]"))
    if (link.href.startsWith(${JSON.stringify(nowhere)}) && link.href.split("#")[0] !== location.href.split("#")[0])
      link.removeAttribute("href");`);
}
