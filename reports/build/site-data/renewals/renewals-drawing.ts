import { barsLettered, chartColors } from "@vitals/charts";
import { mondayOf, weekNumber } from "@vitals/tables";
import type { AccountRow } from "../../../src/components/account-file.js";
import { type BandName, bandLabel, bandWords } from "../../../src/components/band-mark.js";
import { plural, shortDate, weekWords } from "../../../src/components/date-words.js";
import { listingTable } from "../../../src/components/listing-table.js";
import { type Markup, markup, trusted } from "../../../src/components/markup.js";
import { currencySign, moneyShort, moneyWords } from "../../../src/components/money.js";
import { drawnSvg } from "../drawn-svg.ts";

const bands: readonly BandName[] = ["red", "yellow", "green", "none"];
const looks: Record<BandName, { letter: string; color: string; ink: string }> = {
  red: { letter: "R", color: chartColors.red, ink: "var(--on-red, #fff)" },
  yellow: { letter: "Y", color: chartColors.yellow, ink: "var(--on-yellow, #221a00)" },
  green: { letter: "G", color: "var(--area-green)", ink: chartColors.ink },
  none: { letter: "?", color: "var(--area-none)", ink: chartColors.ink },
};

/** Weeks that 180 days can touch. */
const weeksAhead = 26;

interface RenewalWeek {
  readonly week: number;
  readonly contracts: number;
  readonly values: Record<BandName, number>;
}

/**
 * What renews in which week, by band: money of the report's currency where any is known, else the number of contracts.
 */
export async function renewalsDrawing(
  ahead: readonly AccountRow[],
  { lastWeek, currency }: { lastWeek: number; currency: string },
): Promise<Markup> {
  if (ahead.length === 0) return markup`<p>There is nothing to draw: no contract renews within 180 days.</p>`;
  const isPriced = ({ annual_value, currency: own }: AccountRow) =>
    annual_value !== null && (own ?? currency) === currency;
  const drawn = ahead.filter(isPriced);
  const byMoney = drawn.length > 0;
  const weeks = weeksOf(byMoney ? drawn : ahead, {
    lastWeek,
    of: (account) => (byMoney ? (account.annual_value ?? 0) : 1),
  });
  const prefix = byMoney ? currencySign(currency) : "";
  const parts = bands.map((id) => ({ id, ...looks[id] }));
  const svg = (width: number) => drawnSvg(barsLettered(weeks, { parts, width, prefix }));
  const [wide, narrow] = await Promise.all([svg(760), svg(328)]);
  const shown = (value: number) =>
    value === 0 ? "–" : byMoney ? moneyShort(value, currency) : value.toLocaleString("en");
  const left = ahead.length - drawn.length;
  return markup`<figure class="picture renewal-weeks"><figcaption><strong>${byMoney ? "By annual value." : "By number of contracts, because no price is known."}</strong> ${heaviest(weeks, byMoney ? currency : null)}${
    byMoney && left > 0
      ? ` ${plural(left, "contract")} ${left === 1 ? "is" : "are"} not in the picture: the price is unknown or in another currency.`
      : ""
  }</figcaption>
<p class="fine-print">${bands.map((band, i) => markup`${i > 0 ? " · " : ""}${bandLabel(band)}`)}, from the bottom up</p>
<div class="drawing wide" aria-hidden="true">${trusted(wide)}</div><div class="drawing narrow" aria-hidden="true">${trusted(narrow)}</div>
<details class="as-table"><summary>The same as a table</summary>${listingTable(
    weeks.filter(({ contracts }) => contracts > 0),
    [
      { title: "Week of", cell: ({ week }) => shortDate(week), nowrap: true },
      ...bands.map((band) => ({
        title: bandWords[band],
        cell: ({ values }: RenewalWeek) => shown(values[band]),
        numeric: true,
      })),
      { title: "Contracts", cell: ({ contracts }) => contracts, numeric: true },
    ],
    { label: "Renewals by week and band" },
  )}</details></figure>`;
}

function weeksOf(
  accounts: readonly AccountRow[],
  { lastWeek, of }: { lastWeek: number; of: (account: AccountRow) => number },
): RenewalWeek[] {
  const weeks = Array.from({ length: weeksAhead }, (_, i) => ({
    week: lastWeek + 7 * (i + 1),
    contracts: 0,
    values: { red: 0, yellow: 0, green: 0, none: 0 },
  }));
  for (const account of accounts) {
    const week = weeks[(mondayOf(weekNumber(account.renews_on ?? 0)) - lastWeek) / 7 - 1];
    if (!week) continue;
    week.contracts++;
    week.values[account.band] += of(account);
  }
  return weeks;
}

function heaviest(weeks: readonly RenewalWeek[], currency: string | null): string {
  const sum = ({ values }: RenewalWeek) => bands.reduce((total, band) => total + values[band], 0);
  const [most] = [...weeks].sort((a, b) => sum(b) - sum(a) || a.week - b.week);
  if (!most) return "";
  const worth = currency === null ? "" : `, ${moneyWords(sum(most), currency)}`;
  return `The most in one week is in the ${weekWords(most.week)}: ${plural(most.contracts, "contract")}${worth}.`;
}
