import { bandMark as bandMarkup } from "./band-mark.js";
import { elementOf, pictureUnder } from "./blocks/elements.js";
import { type CellOf, listingOf } from "./blocks/listing.js";
import { site, table } from "./blocks/page-tables.js";
import { signalCaption } from "./blocks/signal-caption.js";
import {
  type AccountSignals,
  accountSeries,
  bookSeries,
  type SignalWeek,
  signalNamed,
} from "./blocks/signal-series.js";
import { customerCell } from "./customer-cell.js";
import { defined } from "./defined.js";
import { drawn } from "./drawn.js";
import { linksFrom } from "./links.js";
import { markup } from "./markup.js";
import { moneyShort, moneySumWords, sumMoney } from "./money.js";
import { signalValue } from "./signal-value.js";
import { smallSeries as seriesMarkup } from "./small-series.js";

export { customers, site, table } from "./blocks/page-tables.js";
export { dateWords as day, plural, shortDate } from "./date-words.js";
export { figure as number, percent } from "./number-words.js";

/** The report's charts by name, with the size of the picture: `({barsDistribution}, size) => barsDistribution(values, size)`. */
export type Draw = (
  charts: Charts,
  size: { readonly width: number; readonly height: number },
) => ReturnType<Charts["barsDistribution"]>;
type Charts = typeof import("../lib/charts.js");

// Modules stand two folders below the root of the site.
const links = linksFrom(new URL("../../", import.meta.url).pathname);
const load = () => import("../lib/charts.js");

/** Money for a table or a sentence, `€38k`; in the currency of the report unless another is given. */
export function money(value: number | null, currency: string | null = site.currency): string {
  return moneyShort(value, currency ?? site.currency);
}

/**
 * What rows of the portfolio pay together, in words: `€1.2 million and $38,000`, each currency by itself because no rate
 * is known here. Values that are not known are left out; an en dash where none is known.
 */
export function moneySum(rows: Parameters<typeof sumMoney>[0]): string {
  return moneySumWords(sumMoney(rows, site.currency)) ?? "–";
}

/** A band as its mark. */
export function bandMark(band: Parameters<typeof bandMarkup>[0]): HTMLElement {
  return elementOf(bandMarkup(band));
}

/** A row of the portfolio as its band and its name, which leads to its page. */
export function customer(row: Parameters<typeof customerCell>[0]): HTMLElement {
  return elementOf(customerCell(row, links));
}

/** Weekly values as a small picture, such as `smallSeries(row.output_26w)`. */
export function smallSeries(...[values, options]: Parameters<typeof seriesMarkup>): HTMLElement {
  return elementOf(seriesMarkup(values, options));
}

/** A link to the definition of a signal or a table; its title when no text is given. */
export function definition(id: string, text?: string): HTMLElement {
  const title = id.startsWith("table-") ? id : signalNamed(site.signals, id).title;
  return elementOf(defined(id, text ?? title, links));
}

/** A signal's value as it is printed everywhere. */
export function signalWords(id: string, value: number | null): string {
  return signalValue(value, signalNamed(site.signals, id));
}

/** Rows as the report's table: `listing(rows, {label, columns: {Customer: customer, Users: "producing_users"}})`. */
export function listing<Row extends Record<string, unknown>>(
  rows: readonly Row[],
  options: { label: string; columns: Readonly<Record<string, CellOf<Row>>>; most?: number },
): HTMLElement {
  const element = document.createElement("div");
  element.innerHTML = listingOf(rows, options).html;
  return element;
}

/** A picture of the report's own kind, at the width there is, under a caption that says the same in words. */
export function chart(draw: Draw, { caption, height = 220 }: { caption: string; height?: number }): HTMLElement {
  return pictureUnder(caption, drawn({ load, height, specOf: (charts, width) => draw(charts, { width, height }) }));
}

/** A signal week by week over the whole book, the middle customer within the middle half; as rows to compute with. */
export async function signalWeeks(id: string): Promise<SignalWeek[]> {
  signalNamed(site.signals, id);
  return bookSeries(await table("signal_weeks"), id);
}

/**
 * Any signal as a picture: of the whole book, or of one account where its file is given
 * (`FileAttachment("data/accounts/acme.json").json()`).
 */
export async function signalChart(id: string, account?: AccountSignals): Promise<HTMLElement> {
  const signal = signalNamed(site.signals, id);
  const weeks = account ? accountSeries(account, id) : await signalWeeks(id);
  const factor = signal.format.style === "percent" ? 100 : 1;
  const scaled = (value: number | null) => (value === null ? null : value * factor);
  const rows = weeks.map(({ week, value, low, high }) => {
    return { week, value: scaled(value), low: scaled(low), high: scaled(high) };
  });
  const height = 200;
  const words = signalCaption(weeks, signal, account ? "account" : "book");
  const unit = factor === 100 ? "%" : signal.unit;
  const caption = markup`<strong>${account ? `${account.account.name}: ` : ""}${defined(id, signal.title, links)}, ${unit}.</strong> ${words}`;
  const picture = drawn({ load, height, specOf: ({ lineWithRange }, width) => lineWithRange(rows, { width, height }) });
  return pictureUnder(caption, picture);
}
