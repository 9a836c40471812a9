import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unfold } from "./accessibility.ts";
import { openedPages } from "./opened-pages.ts";

const site = openedPages();

/** Addresses of all pages of the site; the digest is a message for mail programs, which know no policy. */
function everyPage(): string[] {
  const files = readdirSync(site.built, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".html") && file !== "digest.html")
    .map((file) => `/${file.replace(/(index)?\.html$/, "")}`)
    .sort();
}

/** Opens a page and unfolds all of it; what the browser refused is among the errors. */
async function whatGoesWrong(path: string) {
  const open = await site.openPage(path);
  await unfold(open.page);
  await open.page.evaluate("scrollTo(0, document.body.scrollHeight)");
  const policy = await open.page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
  const found = {
    policy: policy?.replace(/ 'sha256-[^']+'/g, ""),
    errors: await open.errors(),
    failed: open.failedRequests,
    otherHosts: open.requestsToOtherHosts,
  };
  await open.close();
  return found;
}

describe("under its content policy", () => {
  it("every page works, and nothing is refused", async () => {
    const pages = everyPage();
    expect(pages.length).toBeGreaterThan(50);
    const sound = {
      policy:
        "default-src 'none'; connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self'; " +
        "base-uri 'none'; form-action 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:",
      errors: [],
      failed: [],
      otherHosts: [],
    };
    for (let i = 0; i < pages.length; i += 4) {
      const some = pages.slice(i, i + 4);
      const found = await Promise.all(some.map(whatGoesWrong));
      expect(some.map((path, at) => [path, found[at]])).toEqual(some.map((path) => [path, sound]));
    }
  }, 240_000);

  it.each([
    ["a script", "<script>planted = true</script>"],
    ["a module", '<script type="module">globalThis.planted = true</script>'],
    ["a script of another host", '<script src="https://evil.example/a.js"></script>'],
    ["a script written into the address", '<script src="data:text/javascript,planted = true"></script>'],
    ["a handler", '<img src="data:," onerror="planted = true">'],
    ["a link that is a script", '<a id="planted" href="javascript:planted = true">Acme</a>'],
    ["a page within the page", '<iframe srcdoc="<script>parent.planted = true</script>"></iframe>'],
    ["a form to another host", '<form action="https://evil.example/"><button id="planted">Acme</button></form>'],
    ["a picture of another host", '<img src="https://evil.example/a.png">'],
    ["a style of another host", '<link rel="stylesheet" href="https://evil.example/a.css">'],
  ])("%s in a customer's name is refused, even where escaping failed", async (_, name) => {
    const page = readFileSync(join(site.built, "index.html"), "utf8");
    const planted = page.replace(/(<a class="account-link"[^>]*>)/, () => `<span>${name}</span>`);
    expect(planted).not.toBe(page);
    writeFileSync(join(site.built, "planted.html"), planted);
    const open = await site.openPage("/planted");
    await open.page.evaluate("document.querySelector('#planted')?.click()");
    await open.page.waitForTimeout(100);
    expect(await open.page.evaluate("globalThis.planted === true")).toBe(false);
    expect((await open.errors()).join("\n")).toContain("Content Security Policy");
    // A request that the policy stops is told of as one that failed.
    const refused = open.failedRequests.filter((request) => request.endsWith(": csp"));
    expect(open.requestsToOtherHosts.map((request) => `${request}: csp`)).toEqual(refused);
    expect(new URL(open.page.url()).pathname).toBe("/planted");
    await open.close();
    rmSync(join(site.built, "planted.html"));
  });

  it("a page opened from a folder, without a server, keeps its looks", async () => {
    const page = await site.browser.newPage();
    await page.goto(`file://${join(site.built, "index.html")}`);
    const accent = "getComputedStyle(document.documentElement).getPropertyValue('--accent')";
    expect(await page.evaluate(accent)).not.toBe("");
    await page.close();
  });
});
