import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Opens everything that is folded, so that it is looked at too. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true");
}

/** What axe finds wrong, one line each; an empty list is a page that passes. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    // The script puts itself into the page as a global, which no type tells.
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
  });
}
