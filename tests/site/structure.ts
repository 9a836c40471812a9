import type { Page } from "playwright-core";

/**
 * What is wrong with how a page is put together for who does not see it, one line each: landmarks, headings in order,
 * tables with a name and with titles of rows and columns, pictures with words. Axe asks for less.
 */
export function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate(faults);
}

/** Runs in the page. */
const faults = `(() => {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  if (document.documentElement.lang !== "en") faults.push("no language");
  for (const landmark of ["main", "header", "nav[aria-label=Pages]", "h1"]) {
    if (all(landmark).length !== 1) faults.push(all(landmark).length + " of " + landmark);
  }
  all("h1, h2, h3, h4, h5, h6").reduce((before, heading) => {
    const level = Number(heading.tagName[1]);
    if (level > before + 1) faults.push("heading skips a level: " + heading.textContent);
    return level;
  }, 0);
  for (const table of all("table")) {
    const name = table.caption?.textContent.trim();
    if (!name) faults.push("table without a caption: " + table.textContent.slice(0, 60));
    if ([...table.querySelectorAll("th")].some((cell) => !cell.scope)) faults.push("title without scope: " + name);
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const untitled = rows.find((row) => row.cells.length > 1 && !row.querySelector("th[scope=row]"));
    if (untitled) faults.push("row without a title in: " + name + ": " + untitled.textContent.slice(0, 60));
  }
  for (const group of all("[role=group]:has(> table)")) {
    const caption = group.querySelector("caption")?.textContent;
    if (group.getAttribute("aria-label") !== caption) faults.push("scrolled table not named as its caption: " + caption);
  }
  for (const picture of all("main svg")) {
    const named = picture.getAttribute("role") === "img" && picture.getAttribute("aria-label");
    if (!named && !picture.closest("[aria-hidden=true], button[title]")) faults.push("picture without words: " + picture.outerHTML.slice(0, 80));
  }
  for (const link of all("a[href], button")) {
    const words = link.textContent.trim() || link.getAttribute("aria-label") || link.title;
    if (!words) faults.push("nothing to read out: " + link.outerHTML.slice(0, 80));
  }
  return faults;
})()`;
