import { pointsAgainstLine } from "@vitals/charts";
import { weekWords } from "../../src/components/date-words.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup, trusted } from "../../src/components/markup.js";
import { percent } from "../../src/components/number-words.js";
import { type Columns, rowsOf } from "./columns.ts";
import { drawnSvg } from "./drawn-svg.ts";

/** A row of the table `calibration_bins`. */
interface BinRow {
  readonly week: number;
  readonly said_from: number;
  readonly said: number;
  readonly said_to: number;
  readonly happened: number;
  readonly low: number;
  readonly high: number;
  readonly forecasts: number;
  readonly accounts: number;
  readonly churned: number;
}

const title = markup`<h3>Did the chances come true?</h3>`;

/** Every past forecast beside what happened, as a picture, in words and as a table; a sentence while no chance may be shown. */
export async function calibrationFragments(bins: Columns | undefined): Promise<Record<string, Markup>> {
  const rows = [...rowsOf<BinRow>(bins)];
  const first = rows[0];
  return {
    "report-card/calibration": first
      ? await picture(rows, first.week)
      : markup`${title}<p>No chance may be shown here today, so none is held against what happened. Once one may be shown, a picture stands here.</p>`,
  };
}

async function picture(rows: readonly BinRow[], week: number): Promise<Markup> {
  const svg = (width: number, height: number) =>
    drawnSvg(pointsAgainstLine(rows, { width, height, said: "Chance that was said", happened: "Share that was lost" }));
  const [wide, narrow] = await Promise.all([svg(488, 280), svg(328, 240)]);
  return markup`${title}<p>${sentences(rows, week)}</p><figure class="picture apart"><figcaption>A point is what happened; the line through it is where that surely lies, 95 times of 100. On the dashed line chances are right.</figcaption>
<div class="drawing wide" aria-hidden="true">${trusted(wide)}</div><div class="drawing narrow" aria-hidden="true">${trusted(narrow)}</div>
<details class="as-table"><summary>The same as a table</summary>${table(rows)}</details></figure>`;
}

function sentences(rows: readonly BinRow[], week: number): string {
  const agree = rows.filter(({ said, low, high }) => said >= low && said <= high).length;
  const [least, most] = [rows[0], rows.at(-1)] as [BinRow, BinRow];
  const all = rows.reduce((sum, { forecasts }) => sum + forecasts, 0);
  const wide = least.accounts < 20 ? ` The least likely are only ${least.accounts} customers.` : "";
  return `All ${all.toLocaleString("en")} forecasts whose outcome was known by the ${weekWords(week)}, each made before it, in ${rows.length} groups. Of the least likely, ${percent(least.happened)} were lost where ${percent(least.said)} was said; of the likeliest, ${percent(most.happened)} where ${percent(most.said)} was said. In ${agree === rows.length ? "every group" : `${agree} of ${rows.length} groups`} what was said lies where what happened surely does.${wide}`;
}

function table(rows: readonly BinRow[]): Markup {
  return listingTable(
    rows,
    [
      { title: "Said", cell: ({ said_from, said_to }) => `${percent(said_from)} to ${percent(said_to)}`, nowrap: true },
      { title: "on average", cell: ({ said }) => percent(said), numeric: true },
      { title: "Happened", cell: ({ happened }) => percent(happened), numeric: true },
      {
        title: "95 of 100 times within",
        cell: ({ low, high }) => `${percent(low)} to ${percent(high)}`,
        numeric: true,
        nowrap: true,
      },
      { title: "Forecasts", cell: ({ forecasts }) => forecasts.toLocaleString("en"), numeric: true },
      { title: "Customers", cell: ({ accounts }) => accounts, numeric: true },
      { title: "of them lost", cell: ({ churned }) => churned, numeric: true },
    ],
    { label: "Chances that were said, and what happened" },
  );
}
