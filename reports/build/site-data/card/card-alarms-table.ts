import { catalog } from "@vitals/metrics";
import { defined } from "../../../src/components/defined.js";
import type { Links } from "../../../src/components/links.js";
import { type ListingColumn, listingTable } from "../../../src/components/listing-table.js";
import { type Markup, markup } from "../../../src/components/markup.js";
import type { CardRow } from "./card-row.ts";
import { figureWords, intervalWords } from "./figure-words.ts";

/** What became of alarms, kind by kind; a sentence where none was said. */
export function cardAlarmsTable(rows: readonly CardRow[], label: string, links: Links): Markup {
  const said = rows.filter(({ measure, statements }) => measure === "alarms-confirmed" && statements > 0);
  if (said.length === 0) return markup`<p>No alarm was said in these weeks.</p>`;
  const fate = (row: CardRow, name: string) =>
    rows.find(({ measure, part }) => measure === `alarms-${name}` && part === row.part) ?? row;
  const counted = (name: string, title: string): ListingColumn<CardRow> => ({
    title,
    cell: (row) => fate(row, name).outcomes,
    numeric: true,
  });
  return listingTable(
    said,
    [
      { title: "Alarm", cell: ({ part }) => kindTitle(part, links) },
      { title: "Said", cell: ({ statements }) => statements, numeric: true },
      counted("confirmed", "Confirmed"),
      counted("explained", "Explained"),
      counted("wrong", "Wrong"),
      counted("open", "Too young"),
      { title: "Share confirmed", cell: ({ value, unit }) => figureWords(value, unit), numeric: true },
      { title: "95 of 100 times within", cell: (row) => intervalWords(row), numeric: true, nowrap: true },
    ],
    { label },
  );
}

function kindTitle(part: string, links: Links): Markup {
  if (part === "all") return markup`<strong>all kinds</strong>`;
  const rule = catalog.alarms.find(({ id }) => id === part);
  return rule ? defined(rule.id, rule.title, links) : markup`${part}`;
}
