import { plural } from "../../../src/components/date-words.js";
import { listingTable } from "../../../src/components/listing-table.js";
import { type Markup, markup } from "../../../src/components/markup.js";
import { snippet } from "../../../src/components/snippet.js";
import type { ValuePage } from "./value-page.ts";

/** Commands of work without a value, by how much they are used. */
export function unvaluedTable(page: ValuePage): Markup {
  const { unvalued } = page.value;
  const output = unvalued.filter(({ kind }) => kind === "output").length;
  return markup`<h2 id="without">Without a value</h2><p>${
    unvalued.length === 0
      ? "Every command that customers worked with has a value."
      : `${plural(unvalued.length, "command")} that customers worked with in the last 13 weeks ${unvalued.length === 1 ? "has" : "have"} no value, ${outputWords(output, unvalued.length)}. What is only a step on the way to output needs none: it would be counted twice.`
  }</p>${unvalued.length === 0 ? markup`` : table(page)}`;
}

function outputWords(output: number, all: number): string {
  if (all === 1) return output === 1 ? "and it is output" : "and it is not output";
  return output === 0 ? "none of them output" : `${output} of them output`;
}

/** How to give commands a value, with the line to add and the commands that matter most. */
export function howToValue(page: ValuePage): Markup {
  const first = page.value.unvalued[0];
  const line = `{ event: ${JSON.stringify(first?.event ?? "design.created")}, kind: "${first?.kind ?? "output"}", value_per_unit: 40 },`;
  return markup`<h2>How to say what a command is worth</h2>
<p>Ask a few customers what one of them would have cost to make by hand, and write the money down: as the column
<code>value_per_unit</code> of the catalogue's rows, or in the rules of <code>vitals.config.ts</code>, before any other rule that
fits the command:</p>${snippet(["catalogue: {", "  rules: [", `    ${line}`, "  ],", "},"], "Catalogue rule with a value")}
<p class="fine-print">40 stands for your own number, in ${page.currency}. A rough number that somebody stands behind is worth more than an exact
one that nobody does.</p>
<h2 id="without">Commands to begin with</h2>${
    page.value.unvalued.length === 0
      ? markup`<p>No customer worked with any command in the last 13 weeks.</p>`
      : markup`<p>What customers worked with in the last 13 weeks, output first and then the most used. Steps on the way to output need no
value: it would be counted twice.</p>${table(page)}`
  }`;
}

function table({ value, nameOf }: ValuePage): Markup {
  return listingTable(
    value.unvalued,
    [
      { title: "Command", cell: ({ event }) => nameOf(event) },
      { title: "Kind", cell: ({ kind }) => kind },
      { title: "Units, 13 weeks", cell: ({ units }) => Math.round(units).toLocaleString("en"), numeric: true },
      { title: "Customers", cell: ({ customers }) => customers, numeric: true },
    ],
    { label: "Commands without a value", most: 30 },
  );
}
