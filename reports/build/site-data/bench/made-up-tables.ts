import { type ListingColumn, listingTable } from "../../../src/components/listing-table.js";
import { type Fill, type Markup, markup } from "../../../src/components/markup.js";
import { percent } from "../../../src/components/number-words.js";
import { type RuleMeans, ruleMeans } from "./means.ts";
import type { BenchRow, MonitorBench } from "./monitor-bench.ts";
import { ours, ruleTitle } from "./rule-names.ts";

const found = "Found within four weeks, by output a week";
const wrong = "Wrong a year, by output a week";

/** The rules side by side, over all kinds of made-up customers. */
export function rulesTable({ rows, strata, budget }: MonitorBench): Markup {
  const sizes = sizeColumns<RuleMeans>(strata, {
    found: (row, i) => row.found[i] ?? Number.NaN,
    wrong: (row, i) => row.wrong[i] ?? Number.NaN,
    budget,
  });
  return listingTable(
    ruleMeans(rows),
    [
      {
        title: "Rule",
        cell: ({ rule }) => (rule === ours ? markup`<strong>${ruleTitle(rule)}</strong>` : ruleTitle(rule)),
      },
      ...sizes,
    ],
    { label: "Rules compared on made-up customers" },
  );
}

/** Our own alarms, one kind of made-up customers after the other. */
export function kindsTable({ rows, strata, budget }: MonitorBench): Markup {
  const own = rows.filter(({ rule }) => rule === ours);
  return listingTable(own, [{ title: "Kind", cell: ({ scenario }) => scenario }, ...rowColumns(strata, budget)], {
    label: "Our alarms, by kind of made-up customers",
    most: own.length,
  });
}

/** Every rule in every kind, for who wants to check. */
export function everythingTable({ rows, strata, budget }: MonitorBench): Markup {
  return markup`<details class="as-table"><summary>Every rule in every kind</summary>${listingTable(
    rows,
    [
      { title: "Kind", cell: ({ scenario }) => scenario },
      { title: "Rule", cell: ({ rule }) => ruleTitle(rule) },
      ...rowColumns(strata, budget),
    ],
    { label: "Every rule in every kind of made-up customers", most: rows.length },
  )}</details>`;
}

function rowColumns(strata: MonitorBench["strata"], budget: number): ListingColumn<BenchRow>[] {
  return sizeColumns<BenchRow>(strata, {
    found: (row, i) => row.strata[i]?.found4 ?? Number.NaN,
    wrong: (row, i) => row.strata[i]?.falseAlarms ?? Number.NaN,
    budget,
  });
}

/** Two columns for each size of customer: what was found, and how often it was wrong; more than allowed is in bold. */
function sizeColumns<Row>(
  strata: MonitorBench["strata"],
  of: { found: (row: Row, i: number) => number; wrong: (row: Row, i: number) => number; budget: number },
): ListingColumn<Row>[] {
  const rate = (value: number): Fill =>
    value > of.budget ? markup`<strong>${value.toFixed(2)}</strong>` : value.toFixed(2);
  const column = (group: string, cell: (row: Row, i: number) => Fill) =>
    strata.map(({ mean }, i) => ({
      ...{ title: mean.toLocaleString("en"), group, numeric: true },
      cell: (row: Row) => cell(row, i),
    }));
  return [
    ...column(found, (row, i) => percent(of.found(row, i))),
    ...column(wrong, (row, i) => rate(of.wrong(row, i))),
  ];
}
