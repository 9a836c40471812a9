import { listingTable } from "../../../src/components/listing-table.js";
import { type Markup, markup } from "../../../src/components/markup.js";
import type { CardRow } from "./card-row.ts";
import { figureWords, intervalWords } from "./figure-words.ts";

/** What was said to be likely beside how often it happened; a sentence while no likelihood was said, or too few came out. */
export function calibrationTable(rows: readonly CardRow[], label: string): Markup {
  const bins = rows.filter(({ measure, part }) => measure === "calibration" && part !== "all");
  const missing = rows.find(({ measure }) => measure === "calibration");
  if (bins.length === 0) {
    const why = missing?.statements === 0 ? "No likelihood of churn was said of which the outcome is known." : "";
    return markup`<p>${why} ${missing?.happened}</p>`;
  }
  return listingTable(
    bins,
    [
      { title: "Said", cell: ({ expected }) => figureWords(expected, "share") },
      { title: "Happened", cell: ({ value }) => figureWords(value, "share"), numeric: true },
      { title: "95 of 100 times within", cell: (row) => intervalWords(row), numeric: true, nowrap: true },
      { title: "Statements", cell: ({ statements }) => statements.toLocaleString("en"), numeric: true },
      { title: "Customers", cell: ({ accounts }) => accounts, numeric: true },
      { title: "Churned", cell: ({ outcomes }) => outcomes, numeric: true },
    ],
    { label },
  );
}
