import { barsStacked, chartColors } from "@vitals/charts";
import { type BandFigure, bandFigure } from "../../src/components/band-figure.js";
import { type BandName, bandWords } from "../../src/components/band-mark.js";
import type { Links } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { currencySign, moneyShort, moneyWords } from "../../src/components/money.js";
import { countOrNone } from "../../src/components/number-words.js";
import type { BandWeek, Book } from "./book.ts";
import { drawnSvg } from "./drawn-svg.ts";

const bands: readonly BandName[] = ["red", "yellow", "green", "none"];
/** Large areas are quieter than marks, so that the few red ones are seen first. */
const areaColors: Record<BandName, string> = {
  red: chartColors.red,
  yellow: chartColors.yellow,
  green: "var(--area-green)",
  none: "var(--area-none)",
};

const widths = { wide: 488, narrow: 328 };

/** Bands over half a year, by count and, where money is known, by money. */
export async function bandDrawings(
  book: Book,
  { links, currency }: { links: Links; currency: string },
): Promise<Markup> {
  if (
    book.bandWeeks.length > 0 &&
    book.bandWeeks.every(({ counts: { red, yellow, green } }) => red + yellow + green === 0)
  )
    return markup`<p>There is too little data to give any customer a band, so there is nothing to draw.</p>`;
  if (book.bandWeeks.length === 0) return markup`<p>No band can be said for any week yet.</p>`;
  const byCount = await drawing(book.bandWeeks, {
    of: (week) => week.counts,
    title: "By number of customers.",
    says: countsSay(book.bandWeeks),
    format: String,
    label: (value) => value.toLocaleString("en"),
    links,
  });
  if (!book.customers.some((account) => account.annual_value !== null)) return byCount;
  const byMoney = await drawing(book.bandWeeks, {
    of: (week) => week.money,
    title: "By annual value.",
    says: moneySays(book.bandWeeks, currency),
    format: (value) => moneyShort(value, currency),
    label: (value) => moneyShort(value, currency),
    prefix: currencySign(currency),
    links,
  });
  return markup`<div class="pictures">${byCount}${byMoney}</div>`;
}

interface DrawingOptions extends Pick<BandFigure, "title" | "says" | "format"> {
  of: (week: BandWeek) => Readonly<Record<BandName, number>>;
  label: (value: number) => string;
  links: Links;
  /** Put before the numbers of the axis, such as a currency sign. */
  prefix?: string;
}

async function drawing(
  weeks: readonly BandWeek[],
  { of, title, says, format, label, links, prefix = "" }: DrawingOptions,
): Promise<Markup> {
  const rows = weeks.map((week) => ({ week: week.week, values: of(week) }));
  const last = rows.at(-1)?.values;
  const parts = bands.map((id) => ({
    id,
    label: `${bandWords[id]} ${label(last?.[id] ?? 0)}`,
    color: areaColors[id],
  }));
  const svg = (width: number, height: number) => drawnSvg(barsStacked(rows, { parts, width, height, prefix }));
  const [wide, narrow] = await Promise.all([svg(widths.wide, 220), svg(widths.narrow, 200)]);
  return bandFigure({ title, says, wide, narrow, rows, format }, links);
}

function countsSay(weeks: readonly BandWeek[]): string {
  const now = weeks.at(-1)?.counts;
  const then = weeks[0]?.counts;
  if (!now || !then) return "";
  const moved = now.red - then.red;
  const since =
    weeks.length > 1
      ? `, ${moved === 0 ? "as many as" : `${Math.abs(moved)} ${moved > 0 ? "more" : "fewer"} than`} ${weeks.length} weeks ago`
      : "";
  const unknown = now.none === 0 ? "" : `; for ${now.none.toLocaleString("en")} there is too little data`;
  if (now.red + now.yellow + now.green === 0) return "There is too little data to give any customer a band this week.";
  return `In red: ${countOrNone(now.red)}${since}. In yellow: ${countOrNone(now.yellow)}; in green: ${countOrNone(now.green)}${unknown}.`;
}

function moneySays(weeks: readonly BandWeek[], currency: string): string {
  const now = weeks.at(-1)?.money;
  if (!now) return "";
  const total = now.red + now.yellow + now.green + now.none;
  const share = total > 0 ? ` (${Math.round((now.red / total) * 100)} % of all)` : "";
  return `Customers in red pay ${moneyWords(now.red, currency)} a year${share}. Today's annual value is used for every week.`;
}
