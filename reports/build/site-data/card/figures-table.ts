import { plural } from "../../../src/components/date-words.js";
import { type ListingColumn, listingTable } from "../../../src/components/listing-table.js";
import type { Markup } from "../../../src/components/markup.js";
import { countOrNone } from "../../../src/components/number-words.js";
import type { CardRow } from "./card-row.ts";
import { figureWords, intervalWords } from "./figure-words.ts";

/** Measures without parts in the order of the page: what they are called, and how a figure is asked for. */
const measures: readonly (readonly [measure: string, title: string, asked?: string])[] = [
  ["red-lift", "Red, against any band", "at least"],
  ["any-churn", "Followed by churn: any band"],
  ["red-churn", "Followed by churn: red"],
  ["yellow-churn", "Followed by churn: yellow"],
  ["green-churn", "Followed by churn: green"],
  ["caught-60", "Below green 60 days before a loss", "at least"],
  ["caught-90", "Below green 90 days before a loss", "at least"],
  ["book-green", "Green, of all bands said", "at most"],
  ["churn-without-alarm", "Lost without a new alarm before"],
  ["alarm-to-churn", "From the first alarm to the loss"],
  ["time-to-answer", "From an alarm to an answer"],
  ["false-alarms", "Wrong alarms, per customer", "at most"],
];

/** Every figure with its interval, what is asked of it, and what it rests on. */
export function figuresTable(rows: readonly CardRow[], label: string): Markup {
  const listed = measures.flatMap(([measure, title, asked]) =>
    rows.filter((row) => row.measure === measure && row.part === "all").map((row) => ({ title, asked, row })),
  );
  const columns: ListingColumn<(typeof listed)[number]>[] = [
    { title: "What was said", cell: ({ title }) => title },
    { title: "Figure", cell: ({ row }) => figureWords(row.value, row.unit), numeric: true, nowrap: true },
    { title: "95 of 100 times within", cell: ({ row }) => intervalWords(row), numeric: true, nowrap: true },
    {
      title: "Asked for",
      cell: ({ asked, row }) =>
        asked && row.expected !== null ? `${asked} ${figureWords(row.expected, row.unit)}` : "–",
    },
    { title: "Rests on", cell: ({ row }) => restsOn(row) },
    { title: "What happened", cell: ({ row }) => row.happened },
  ];
  return listingTable(listed, columns, { label, wordy: true });
}

function restsOn({ statements, accounts, outcomes }: CardRow): string {
  const among = statements === accounts ? "" : `${plural(statements, "statement")} about `;
  if (accounts === 0) return "nothing yet";
  return `${among}${plural(accounts, "customer")}; ${countOrNone(outcomes)} came out so`;
}
