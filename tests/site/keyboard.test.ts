import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { violations } from "./accessibility.ts";
import { openedPages } from "./opened-pages.ts";

const site = openedPages();

interface Focused {
  readonly name: string;
  /** Whether a reader sees where they are: an outline, on an element that is in the window. */
  readonly seen: boolean;
}

/** What has the focus; the end of the page is an empty name. */
function focused(page: Page): Promise<Focused> {
  return page.evaluate(`(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return { name: "", seen: true };
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    const inWindow = box.bottom > 0 && box.top < innerHeight && box.width > 0;
    const name = at.tagName.toLowerCase() + ": " + (at.getAttribute("aria-label") || at.name || at.textContent.trim() || at.title);
    return { name: name.slice(0, 80), seen: inWindow && outlineStyle !== "none" && parseFloat(outlineWidth) > 0 };
  })()`);
}

/** Presses Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    if (wanted.test((await focused(page)).name)) return;
  }
  throw new Error(`400 presses of Tab never came to ${wanted}`);
}

describe("with the keyboard alone", () => {
  it.each(["/", "/accounts/", "/accounts/customer-1", "/alarms/", "/features/"])(
    "a reader of %s begins with the way past the navigation and always sees where they are",
    async (path) => {
      const { page, close } = await site.openPage(path);
      await page.emulateMedia({ reducedMotion: "reduce" });
      const unseen: string[] = [];
      const way: string[] = [];
      for (let presses = 0; presses < 300; presses += 1) {
        await page.keyboard.press("Tab");
        const { name, seen } = await focused(page);
        if (name === "") break;
        if (!seen) unseen.push(name);
        way.push(name);
      }
      expect(way[0]).toBe("a: Skip to the text");
      expect(way.length).toBeGreaterThan(20);
      expect(unseen).toEqual([]);
      await close();
    },
  );

  it("the way past the navigation leads to the text", async () => {
    const { page, close } = await site.openPage("/accounts/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.querySelector('main').contains(document.activeElement)")).toBe(true);
    await close();
  });

  it("the table of accounts is searched, filtered, sorted, and a customer opened", async () => {
    const { page, close } = await site.openPage("/accounts/");
    await tabTo(page, /^input: q$/);
    await page.keyboard.type("customer 1");
    const found = await page.textContent(".found");
    expect(found).toMatch(/^\d+ accounts of 40\.$/);
    await tabTo(page, /^select: band$/);
    await page.keyboard.press("ArrowDown");
    expect(new URL(page.url()).searchParams.get("band")).toBe("red");
    await tabTo(page, /^button: .*year/i);
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).searchParams.get("sort")).toBe("value");
    expect(await page.getAttribute('th[data-column="value"]', "aria-sort")).toBe("descending");
    expect((await focused(page)).name).toMatch(/year/i);
    await tabTo(page, /^a: customer 1/i);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/accounts\/customer-1/);
    expect(await page.textContent("h1")).toMatch(/^Customer 1/);
    await close();
  });

  it("a customer's pictures open as tables, and a person down to the weeks", async () => {
    const { page, close } = await site.openPage("/accounts/customer-1");
    await tabTo(page, /^summary: The same as a table$/);
    await page.keyboard.press("Enter");
    expect(await page.locator("details[open] table tbody tr:visible").count()).toBeGreaterThan(20);
    await tabTo(page, /^summary: The pictures as a table$/);
    await page.keyboard.press("Space");
    expect(await page.locator("details[open] table:visible caption").allTextContents()).toContain(
      "Vital signs, about a quarter apart",
    );
    await tabTo(page, /in 26 weeks$/);
    await page.keyboard.press("Enter");
    expect(await page.locator("details.person[open] tbody tr:visible").count()).toBeGreaterThan(10);
    await close();
  });

  it("the rest of the pages unfolds", async () => {
    const { page, close } = await site.openPage("/", { width: 360 });
    await tabTo(page, /^summary: More/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^a: Report card$/);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/report-card\/$/);
    expect(await page.textContent("h1")).toContain("How often were we right?");
    await close();
  });
});

it("a reader who asked for less motion gets none", async () => {
  const { page, close } = await site.openPage("/accounts/customer-1");
  const moves = `[...document.querySelectorAll("*")].filter((each) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
    return parseFloat(transitionDuration) > 0 || animationName !== "none" || scrollBehavior === "smooth";
  }).map((each) => each.outerHTML.slice(0, 60))`;
  await page.emulateMedia({ reducedMotion: "reduce" });
  expect(await page.evaluate(moves)).toEqual([]);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  expect(await page.evaluate(moves)).toHaveLength(1);
  await close();
});

describe("the search in the head", () => {
  it.each([
    ["/", "customer 10"],
    ["/accounts/customer-1", "customer 10"],
  ])("leads from %s to a customer by keyboard alone", async (path, name) => {
    const { page, close, errors } = await site.openPage(path);
    await page.keyboard.press("/");
    await page.keyboard.type(name);
    await page.locator(".quick-search [aria-selected=true]").waitFor();
    expect(await violations(page)).toEqual([]);
    await Promise.all([page.waitForURL(`**/accounts/customer-10*`), page.keyboard.press("Enter")]);
    expect(await errors()).toEqual([]);
    await close();
  });

  it("fetches its list again after a failure", async () => {
    const { page, close } = await site.openPage("/data/");
    await page.route("**/data/find.json", (route) => route.abort(), { times: 1 });
    await Promise.all([page.waitForEvent("requestfailed"), page.focus(".quick-search input")]);
    await page.fill(".quick-search input", "seats");
    expect(await page.textContent(".quick-search [aria-selected=true]")).toMatch(/seat/i);
    await close();
  });

  it("stays closed when its list comes after the reader left", async () => {
    const { page, close } = await site.openPage("/data/");
    await page.route("**/data/find.json", async (route) => {
      await new Promise((later) => setTimeout(later, 400));
      await route.continue();
    });
    const came = page.waitForResponse("**/data/find.json");
    await page.fill(".quick-search input", "seats");
    await page.locator(".quick-search input").blur();
    await (await came).finished();
    await page.waitForTimeout(100);
    expect(await page.isVisible("#found")).toBe(false);
    await close();
  });

  it("leads nowhere by the other buttons of a mouse", async () => {
    const { page, close } = await site.openPage("/data/");
    await page.fill(".quick-search input", "seats");
    await page.locator("#found li").first().click({ button: "right" });
    await page.waitForTimeout(200);
    expect(new URL(page.url()).pathname).toBe("/data/");
    await page.fill(".quick-search input", "seat ");
    await Promise.all([page.waitForURL("**/definitions/*"), page.locator("#found li").first().click()]);
    await close();
  });

  it("finds definitions too, goes through the list with arrows and closes with escape", async () => {
    const { page, close } = await site.openPage("/data/");
    const chosen = () => page.textContent(".quick-search [aria-selected=true] bdi");
    await page.fill(".quick-search input", "seats");
    await page.locator(".quick-search [aria-selected=true]").waitFor();
    const first = await chosen();
    await page.keyboard.press("ArrowDown");
    expect(await chosen()).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await chosen()).toBe(first);
    await page.keyboard.press("Escape");
    expect(await page.isVisible("#found")).toBe(false);
    await close();
  });
});
