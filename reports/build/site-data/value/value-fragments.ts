import { carriersOf } from "@vitals/metrics";
import { plural } from "../../../src/components/date-words.js";
import { defined } from "../../../src/components/defined.js";
import { linksAt } from "../../../src/components/links.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import { moneyWords } from "../../../src/components/money.js";
import { countWords, countWordsFirst } from "../../../src/components/number-words.js";
import { commandNames } from "../command-names.ts";
import type { Feature } from "../feature-book.ts";
import { featureNames } from "../feature-names.ts";
import type { PageInput } from "../page-input.ts";
import { howToValue, unvaluedTable } from "./unvalued-table.ts";
import type { ValueBook } from "./value-book.ts";
import { valueByFeature } from "./value-by-feature.ts";
import { valueByPrice } from "./value-by-price.ts";
import { valueLimits } from "./value-limits.ts";
import { mostOfIt, type ValuePage } from "./value-page.ts";

/** The finished parts of the page of value. */
export async function valueFragments(
  { book, site, facts }: PageInput,
  value: ValueBook,
  features: readonly Feature[],
): Promise<Record<string, Markup>> {
  const links = linksAt(1);
  const { currency } = site;
  const titleOf = commandNames(facts);
  const linkOf = featureNames(features, links);
  const nameOf = (event: string) =>
    features.some((each) => each.event === event) ? linkOf(event) : linkOf(titleOf(event).title);
  const page = { book, value, currency, links, nameOf, titleOf: (event: string) => titleOf(event).title };
  const lede = markup`<p class="lede">${answer(page)}</p>${otherSpans(page)}`;
  if (book.lastWeek === null) return { "value/lede": lede, "value/body": markup`` };
  if (value.worth.size === 0) return { "value/lede": lede, "value/body": howToValue(page) };
  return {
    "value/lede": lede,
    "value/body": markup`${await valueByFeature(page)}${valueByPrice(page)}${valueLimits(page)}${unvaluedTable(page)}`,
  };
}

function answer(page: ValuePage): Markup {
  const { book, value, links } = page;
  if (book.lastWeek === null)
    return markup`There are no events, so nothing can be said about the value that customers make.`;
  if (value.worth.size === 0)
    return markup`The catalogue does not say what any command is worth to a customer, so it cannot be said where the return comes from. One number for each command that matters is enough to begin with.`;
  const [, thirteen, year] = value.periods;
  if (!thirteen || !year) return nothing;
  if (year.value === 0)
    return markup`Customers made nothing in the last ${plural(Math.min(52, value.weeksOfData), "week")} to which the catalogue gives a value.`;
  const carried = carriedWords(carriersOf(value.features, mostOfIt).length, value.features.length);
  return markup`By the catalogue's estimates customers made ${defined("value", "value", links)} of ${moneyWords(thirteen.value, page.currency)} in ${spanOf(13, value.weeksOfData)}: ${thirteen.customers} of ${plural(book.customers.length, "customer")} made some.${carried}`;
}

/** The value of a month and of a year, as far as there is data; nothing where there is no value. */
function otherSpans({ value, currency }: ValuePage): Markup {
  const [four, , year] = value.periods;
  if (!four || !year || year.value === 0) return nothing;
  const said = [four, year].filter(({ weeks }) => weeks <= value.weeksOfData);
  const spans = said.map(({ weeks, value: made, customers }, i) => {
    const span = spanOf(weeks, value.weeksOfData);
    return `${i === 0 ? "In" : "in"} ${span} ${i === 0 ? "it was " : ""}${moneyWords(made, currency)} from ${plural(customers, "customer")}`;
  });
  return spans.length === 0 ? nothing : markup`<p>${spans.join(", ")}.</p>`;
}

function carriedWords(carriers: number, features: number): string {
  if (carriers === 0) return "";
  if (features === 1) return " All of it comes from the one feature that has a value.";
  const share = carriers === features ? "all" : "80 % or more";
  return ` ${countWordsFirst(carriers)} of ${countWords(features)} features ${carriers === 1 ? "makes" : "make"} ${share} of it.`;
}

function spanOf(weeks: number, weeksOfData: number): string {
  return weeks <= weeksOfData
    ? `the last ${weeks} weeks`
    : `the ${plural(weeksOfData, "week")} there ${weeksOfData === 1 ? "is" : "are"}`;
}
