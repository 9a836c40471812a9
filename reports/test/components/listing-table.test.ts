import { expect, it } from "vitest";
import { listingTable, scrolledTable } from "../../src/components/listing-table.js";
import { markup } from "../../src/components/markup.js";

const listed = (rows: readonly number[], file?: string) =>
  listingTable(rows, [{ title: "Number", cell: (row) => row }], { label: "Numbers", most: 2, ...(file && { file }) })
    .html;

it.each([
  [[1, 2], undefined, ""],
  [[1, 2, 3], undefined, "And 1 more."],
  [[1, 2, 3, 4], "../data/all.csv", "And 2 more, in all.csv."],
])("prints %j up to a number of rows, and says where all of them stand: %s", (rows, file, words) => {
  const html = listed(rows, file);
  expect(html.match(/<th scope="row">/g)).toHaveLength(2);
  expect(html.split("</div>")[1]?.replace(/<[^>]*>/g, "")).toBe(words);
});

it("names a table and what scrolls it alike, whatever the name is", () => {
  const { html } = scrolledTable("<all> & some", markup`<tbody></tbody>`, { look: "wordy", isTall: true });
  expect(html).toBe(
    '<div class="scroll tall" tabindex="0" role="group" aria-label="&lt;all&gt; &amp; some"><table class="listing wordy"><caption class="unseen">&lt;all&gt; &amp; some</caption><tbody></tbody></table></div>',
  );
});
