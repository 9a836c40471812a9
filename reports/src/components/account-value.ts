import { isolated } from "./account-name.js";
import { plural } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { listingTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";
import { moneyShort, moneyWords } from "./money.js";
import { figure, percent } from "./number-words.js";
import { forEachUnit, quarterOfPeers, ratioMoney } from "./price-words.js";

/** What one account made of value in the last 13 weeks, and how that stands against what it pays. */
export interface AccountValue {
  /** Money. */
  readonly value: number;
  /** Money of the 13 weeks before; null where the data does not reach back so far. */
  readonly before: number | null;
  /** Weeks since its first event, 13 at most, and how many of them were not loaded. */
  readonly weeks: number;
  readonly missing: number;
  readonly commands: readonly {
    readonly title: string;
    readonly units: number;
    readonly worth: number;
    readonly value: number;
    readonly before: number;
  }[];
  /** Commands left out to keep the file small. */
  readonly more: number;
  /** Value a year over price a year, among the customers it is compared with; null where it is not compared. */
  readonly price: {
    readonly ratio: number;
    readonly quarter: 1 | 2 | 3 | 4;
    readonly middle: number;
    readonly peers: number;
    readonly segment: string | null;
  } | null;
  readonly notCompared: "no-price" | "other-currency" | "weeks-missing" | "young" | null;
}

const reasons: Record<NonNullable<AccountValue["notCompared"]>, string> = {
  "no-price": "what it pays is not known, or nothing",
  "other-currency": "it pays in another currency than the catalogue's values are in",
  "weeks-missing": "a week of the last 13 was not loaded",
  young: "it began less than 13 weeks ago",
};

/** The section of value on a customer's page: a sentence, what its price says, the commands. */
export function valueSection(
  value: AccountValue | null,
  { links, currency, status }: { links: Links; currency: string; status: string },
): Markup {
  if (value === null)
    return markup`<p>The catalogue does not say what any command is worth, so value cannot be said. <a href="../value/">How to say it</a>.</p>`;
  return markup`<p>${made(value, currency)} ${against(value, { links, currency, status })}</p>${
    value.commands.length === 0
      ? nothing
      : listingTable(
          value.commands,
          [
            { title: "Feature", cell: ({ title }) => isolated(title, 60) },
            { title: "Units", cell: ({ units }) => figure(units), numeric: true },
            { title: "A unit is worth", cell: ({ worth }) => moneyShort(worth, currency), numeric: true },
            { title: "Value", cell: (row) => moneyWords(row.value, currency), numeric: true },
            {
              title: "Share",
              cell: (row) => (value.value > 0 ? percent(row.value / value.value) : "–"),
              numeric: true,
            },
            {
              title: "13 weeks before",
              cell: ({ before }) => (value.before === null ? "–" : moneyWords(before, currency)),
              numeric: true,
            },
          ],
          { label: "Value by feature" },
        )
  }${value.more > 0 ? markup`<p class="quiet">And ${value.more} more.</p>` : nothing}<p class="fine-print">What a unit is worth is the estimate of
the catalogue, the same for every customer; <a href="../value/">the page of value</a> shows all of them.</p>`;
}

function made({ value, before, missing, weeks }: AccountValue, currency: string): string {
  const span = weeks < 13 ? `the ${plural(weeks, "week")} since it began` : "the last 13 weeks";
  const change =
    before !== null && before > 0 && value > 0
      ? `, ${comparedWith(value / before - 1)} the ${moneyWords(before, currency)} of the 13 weeks before`
      : before !== null && before > 0
        ? `, after ${moneyWords(before, currency)} in the 13 weeks before`
        : "";
  const hole =
    missing > 0
      ? ` ${plural(missing, "week")} of them ${missing === 1 ? "was" : "were"} not loaded, so it made more.`
      : "";
  return value > 0
    ? `It made value of ${moneyWords(value, currency)} in ${span}${change}.${hole}`
    : `It made nothing in ${span} to which the catalogue gives a value${change}.${hole}`;
}

function comparedWith(change: number): string {
  if (Math.round(change * 100) === 0) return "about as much as";
  return `${percent(Math.abs(change))} ${change > 0 ? "more" : "less"} than`;
}

function against(
  { price, notCompared }: AccountValue,
  { links, currency, status }: { links: Links; currency: string; status: string },
): Markup {
  if (price === null) {
    const why = status === "customer" ? reasons[notCompared ?? "no-price"] : "it is no customer today";
    return markup`It is not set against its price, because ${why}.`;
  }
  const { ratio, quarter, peers, segment, middle } = price;
  if (peers === 1) return markup`That is ${forEachUnit(ratio, currency)} it pays; there is nobody to set that against.`;
  return markup`Brought to a year that is ${defined("value-ratio", forEachUnit(ratio, currency), links)} it pays: ${quarterOfPeers(quarter, { segment, customers: peers })}${
    segment === null ? "" : markup` in ${isolated(segment, 60)}`
  }, where the middle is ${ratioMoney(middle, currency)}.`;
}
