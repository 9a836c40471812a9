import { readFileSync, writeFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { buildSite, prepareOffline, previewSite } from "@vitals/reports/build/index.ts";
import { type OpenPage, openAddress, openSite } from "./browser.ts";

/** What the run saw, for the test that started it. */
export interface OfflineRun {
  readonly interfaces: string[];
  readonly built: SeenPage;
  readonly account: SeenPage;
  readonly withoutJavaScript: Record<string, string>;
  readonly search: string;
  /** The same pages under the strict content policy, and what the build said of them. */
  readonly strict: { readonly built: SeenPage; readonly account: SeenPage; readonly warnings: readonly string[] };
  /** The open preview after edits, without a reload: a page's text, its data, a module it imports; and ms for each. */
  readonly preview: SeenPage & {
    readonly edits: Record<"page" | "data" | "module", { text: string; ms: number }>;
    readonly reloaded: boolean;
  };
}
interface SeenPage {
  readonly texts: Record<string, string>;
  readonly bars: number;
  readonly errors: string[];
  readonly failedRequests: readonly string[];
  readonly requestsToOtherHosts: readonly string[];
}

/** Builds the project given as argument, opens it in a browser, previews it, edits a page; prints an OfflineRun. */
const [projectDir = ""] = process.argv.slice(2);
await prepareOffline({ root: join(projectDir, "src") });
const { folder } = await buildSite({ projectDir, outDir: join(projectDir, "dist"), contentPolicy: "notebook" });

const site = await openSite(folder);
const index = await site.openPage("/");
const built = await see(index);
const search = await findInSearchBox(index);
const account = await see(await site.openPage("/accounts/acme"));
const withoutJavaScript = (await see(await site.openPage("/", { javaScript: false }))).texts;
await site.close();

const guarded = await buildSite({ projectDir, outDir: join(projectDir, "strict") });
const guardedSite = await openSite(guarded.folder);
const strict = {
  built: await see(await guardedSite.openPage("/")),
  account: await see(await guardedSite.openPage("/accounts/acme")),
  warnings: guarded.warnings,
};
await guardedSite.close();

const server = await previewSite({ projectDir });
const browser = await openAddress(server.url.replace(/\/$/, ""));
const previewed = await browser.openPage("/");
const seen = await see(previewed);
const edit = (path: string, change: (text: string) => string) => {
  const file = join(projectDir, "src", path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
};
await previewed.page.evaluate("globalThis.notReloaded = true");
const edits = {
  page: await after(() => edit("index.md", (text) => `${text}\n<p id="edited">edited</p>\n`), "#edited", "edited"),
  data: await after(() => edit("data/rows.csv", (text) => `${text}c,4\n`), "#d3", "10"),
  module: await after(() => edit("components/twice.ts", (text) => text.replace("2 * n", "3 * n")), "#component", "63"),
};
const reloaded = !(await previewed.page.evaluate("globalThis.notReloaded"));
await browser.close();
await server.close();

const interfaces = Object.keys(networkInterfaces());
const run: OfflineRun = {
  interfaces,
  built,
  account,
  withoutJavaScript,
  search,
  strict,
  preview: { ...seen, edits, reloaded },
};
process.stdout.write(JSON.stringify(run));

async function see({ page, errors, failedRequests, requestsToOtherHosts }: OpenPage): Promise<SeenPage> {
  const elements = await page.locator("main [id], title").all();
  const named = elements.map(async (element) => [
    (await element.getAttribute("id")) ?? "title",
    ((await element.textContent()) ?? "").replace(/\s+/g, " ").trim(),
  ]);
  const bars = await page.locator("#plot svg rect").count();
  const texts = Object.fromEntries(await Promise.all(named));
  // Where Inputs and html set a handler, they leave a mark in its place first; the browser tells of refusing that mark.
  const told = (await errors()).filter((error) => !error.startsWith("Executing inline event handler violates"));
  return { texts, bars, errors: told, failedRequests, requestsToOtherHosts };
}

/** Makes an edit and waits until the open page shows it; the text is what stands there after 30 seconds at most, as a busy machine may take. */
async function after(change: () => void, selector: string, expected: string) {
  const element = previewed.page.locator(selector);
  const start = performance.now();
  change();
  await element
    .filter({ hasText: new RegExp(`^\\s*${expected}\\s*$`) })
    .waitFor({ timeout: 30_000 })
    .catch(() => undefined);
  return { text: ((await element.textContent()) ?? "").trim(), ms: Math.round(performance.now() - start) };
}

async function findInSearchBox({ page }: OpenPage): Promise<string> {
  await page.locator("#observablehq-search input").fill("acme");
  return (await page.locator("#observablehq-search-results a").first().textContent()) ?? "";
}
