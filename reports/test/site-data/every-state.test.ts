import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lackingBooks } from "../fixture/lacking-books.ts";
import { writeFixture } from "../fixture/write-fixture.ts";

/** What a page says when somebody forgot that there may be nothing to say it of. */
const slips: readonly (readonly [what: string, slip: RegExp])[] = [
  ["a value that is missing", /\b(undefined|null|NaN|Infinity)\b|\[object|Invalid Date/],
  ["a date before there were any data", /\b\d{1,2} [A-Z][a-z]+ 19[67]\d\b/],
  ["none of nothing", /(?<![\d.,])0 of (the )?\d|\bof (the )?0(?! to)(?![\d.])\b|\bof no [a-z]/],
  ["nobody counted in a sentence", /(?<![\d.,])0 (customer|account|people|person|alarm|ticket|outcome|statement)s?\b/],
  [
    "one thing as many",
    /(?<![\d.,])\b1 (customers|accounts|people|alarms|tickets|seats|features|weeks ago|days ago)\b/,
  ],
  ["a list that begins or ends with nothing", /: ?\.|, ,|\(\)|, \./],
];

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
          return [...slipsIn(html), ...emptyTables(html), ...emptyPictures(html)].map((slip) => `${name}: ${slip}`);
        });
      expect(names.length).toBeGreaterThan(40);
      expect(found).toEqual([]);
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  });
});

function slipsIn(html: string): string[] {
  return textsOf(html).flatMap((text) =>
    slips.flatMap(([what, slip]) => (slip.test(text) ? [`${what}: ${text}`] : [])),
  );
}

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

/** What a reader sees, one text a block, pictures gone. */
function textsOf(html: string): string[] {
  return html
    .replace(/<svg.*?<\/svg>/gs, " ")
    .split(/<\/(?:p|li|td|th|dd|dt|h\d|figcaption|summary|caption)>/)
    .map((block) =>
      block
        .replace(/<[^>]+>/g, " ")
        .replaceAll("&#39;", "'")
        .replaceAll("&quot;", '"')
        .replace(/\s+/g, " ")
        .replace(/ (?=[,.;:])/g, "")
        .trim(),
    );
}
