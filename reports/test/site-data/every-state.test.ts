import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lackingBooks } from "../fixture/lacking-books.ts";
import { slipsIn, textsOf } from "../fixture/slips.ts";
import { writeFixture } from "../fixture/write-fixture.ts";

/** Where names and types of columns are told: there a null is a null. */
const aboutTables = /^definitions?\/(table|index)/;

describe.each(Object.entries(lackingBooks()))("%s", (_, rows) => {
  it("is said in whole sentences on every page", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "state-"));
    try {
      await writeFixture(rows, { dataDir });
      const folder = join(dataDir, "fragments");
      const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
      const found = names
        .filter((name) => !aboutTables.test(name))
        .flatMap((name) => {
          const html = readFileSync(join(folder, name), "utf8");
          return [...textsOf(html).flatMap(slipsIn), ...emptyTables(html), ...emptyPictures(html)].map(
            (slip) => `${name}: ${slip}`,
          );
        });
      expect(names.length).toBeGreaterThan(40);
      expect(found).toEqual([]);
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});

/** A table with a head and no row says nothing; that of the accounts says so itself. */
function emptyTables(html: string): string[] {
  return html.includes("Nobody fits.") ? [] : (html.match(/<tbody><\/tbody>/g) ?? []).map(() => "an empty table");
}

/** A drawing without any mark but its axes, or with an axis that begins where time does. */
function emptyPictures(html: string): string[] {
  const drawings = [...html.matchAll(/<div class="drawing [^>]*>(<svg.*?<\/svg>)/gs)].map(([, svg]) => svg as string);
  return drawings.flatMap((svg) => [
    ...(/<path (?!class=)[^>]*d="M[^"]+"/.test(svg) ? [] : ["a picture with nothing drawn"]),
    ...(/ 1970</.test(svg) ? ["a picture that begins in 1970"] : []),
  ]);
}
