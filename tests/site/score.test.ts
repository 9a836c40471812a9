import { describe, expect, it } from "vitest";
import { openedPages } from "./opened-pages.ts";

const site = openedPages();

describe("the score in a browser", () => {
  it("shows what the score is made of, adding up as printed, and what moved it", async () => {
    const { page, close } = await site.openPage("/accounts/customer-1");
    const rows = await page.$$eval('[aria-label="What the score is made of"] tbody tr', (all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.trim().replace("−", "-") ?? "")),
    );
    const tenths = (text: string | undefined) => Math.round(10 * Number.parseFloat(text?.replace("±", "") || "0"));
    const total = rows.at(-1) ?? [];
    expect(total[0]).toBe("Score");
    for (const column of [4, 5, 6]) {
      const parts = rows.slice(0, -1).map((row) => tenths(row[column]) || 0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(tenths(total[column]));
    }
    expect(tenths(total[4])).toBeGreaterThan(0);
    expect(await page.textContent(".facts")).toContain(`${total[4]} of 100`);
    expect(await page.locator(".moves li").count()).toBeGreaterThan(0);
    await close();
  });

  it("has its picture drawn where there is a script, and is whole without one", async () => {
    const drawn = await site.openPage("/accounts/customer-1");
    await drawn.page.waitForSelector("#score-picture svg");
    await drawn.close();
    const { page, close } = await site.openPage("/accounts/customer-1", { javaScript: false });
    expect(await page.locator("table.score-parts tbody tr").count()).toBeGreaterThan(9);
    expect(await page.isVisible("#score-picture")).toBe(false);
    await close();
  });

  it("keeps its points beside its parts on a phone", async () => {
    const { page, close } = await site.openPage("/accounts/customer-1", { width: 360 });
    const table = await page.locator("table.score-parts").boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? 999)).toBeLessThanOrEqual(360);
    await close();
  });

  it("sorts by the score and by what moved it, and finds whom a manager sees otherwise", async () => {
    const { page, close } = await site.openPage("/accounts/");
    const scores = () =>
      page.$$eval("td.c-score", (cells) => cells.map((cell) => Number(cell.textContent)).filter((each) => each >= 0));
    await page.click('th[data-column="score"] button');
    // The rows below the first screen are drawn a moment later.
    await expect.poll(() => page.locator("table.accounts tbody tr").count()).toBeGreaterThan(30);
    const down = await scores();
    expect(down.length).toBeGreaterThan(30);
    expect(down).toEqual([...down].sort((a, b) => b - a));
    await page.click('th[data-column="moved"] button');
    expect(new URL(page.url()).search).toBe("?sort=moved&down=yes");
    await page.selectOption('select[name="rating"]', "disagrees");
    const found = await page.locator("table.accounts tbody tr").count();
    expect(found).toBeGreaterThan(0);
    expect(await page.locator("table.accounts .row-under", { hasText: "manager says" }).count()).toBe(found);
    await close();
  });
});
