import { carriersOf, type FeatureValue } from "@vitals/metrics";
import { isolated } from "../../../src/components/account-name.js";
import { plural } from "../../../src/components/date-words.js";
import { defined } from "../../../src/components/defined.js";
import { listingTable } from "../../../src/components/listing-table.js";
import { type Fill, type Markup, markup, nothing } from "../../../src/components/markup.js";
import { moneyShort, moneyWords } from "../../../src/components/money.js";
import { figure, percent, signedPercent } from "../../../src/components/number-words.js";
import { valueDrawing } from "./value-drawing.ts";
import { mostOfIt, type ValuePage } from "./value-page.ts";

/** Which features carry most of the value: a picture, a sentence, the table. */
export async function valueByFeature(page: ValuePage): Promise<Markup> {
  const { value, currency, links } = page;
  const { features, periods, weeksOfData } = value;
  const made = periods.find(({ weeks }) => weeks === 13);
  const canCompare = weeksOfData >= 26;
  return markup`<h2 id="features">Which features carry it</h2>${
    made && made.value > 0
      ? markup`<p>${says(page)}</p>${await valueDrawing(page)}`
      : markup`<p>Nothing of value was made in the last 13 weeks.</p>`
  }${listingTable(
    features,
    [
      { title: "Feature", cell: ({ event }) => page.nameOf(event) },
      { title: "Module", cell: ({ modules }) => modulesCell(modules) },
      { title: "Units", cell: ({ units }) => figure(units), numeric: true },
      {
        title: "A unit is worth",
        cell: ({ event }) => moneyShort(value.worth.get(event) ?? null, currency),
        numeric: true,
      },
      { title: "Value", cell: (row) => moneyShort(row.value, currency), numeric: true },
      { title: "Share", cell: ({ share }) => percent(share), numeric: true },
      { title: "Customers", cell: ({ customers }) => customers, numeric: true },
      {
        title: "Against the 13 weeks before",
        cell: (row) => (canCompare ? change(row) : "–"),
        numeric: true,
      },
    ],
    { label: "Value by feature, last 13 weeks", most: 100, file: links.file("value.csv") },
  )}<p class="fine-print">The last 13 complete weeks of today's customers; ${defined("value", "value", links)} is units times what the
catalogue says one is worth. ${
    canCompare
      ? "A holiday or a season moves the comparison with the 13 weeks before; it is not taken out."
      : `The data holds ${plural(weeksOfData, "week")}, too few to compare 13 with the 13 before.`
  } Customer by customer: <a rel="external" download href="${links.file("value.csv")}">value.csv</a>.</p>`;
}

function says({ value, currency, titleOf }: ValuePage): Fill {
  const [first] = value.features;
  const made = value.periods.find(({ weeks }) => weeks === 13);
  if (!first || !made) return nothing;
  const carriers = carriersOf(value.features, mostOfIt);
  const names = carriers.slice(0, 5).map(({ event }) => markup`${isolated(titleOf(event), 60)}`);
  const more = carriers.length - names.length;
  const unused = value.features.filter(({ units }) => units === 0).length;
  const madeBy = `${moneyWords(first.value, currency)}, with ${plural(first.customers, "customer")}`;
  const together =
    carriers.length === 1
      ? markup`${names[0] ?? ""} alone makes ${percent(first.share)} of the value: ${madeBy}`
      : markup`${listed(names, more)} make ${percent(carriers.at(-1)?.shareSoFar)} of the value together; the largest, ${isolated(titleOf(first.event), 60)}, makes ${madeBy}`;
  return markup`${together}.${
    made.before !== null && made.before > 0
      ? ` All features together made ${comparison(made.value / made.before - 1)} the ${moneyWords(made.before, currency)} of the 13 weeks before.`
      : ""
  }${unused > 0 ? ` Nobody used ${plural(unused, "feature")} that ${unused === 1 ? "has" : "have"} a value.` : ""}`;
}

function comparison(change: number): string {
  const pct = Math.round(change * 100);
  return pct === 0 ? "as much as" : `${Math.abs(pct).toLocaleString("en")} % ${pct > 0 ? "more" : "less"} than`;
}

function listed(names: readonly Markup[], more: number): Markup {
  const last = more > 0 ? `${more} more` : names.at(-1);
  const head = more > 0 ? names : names.slice(0, -1);
  return markup`${head.map((name, i) => markup`${i > 0 ? ", " : ""}${name}`)} and ${last}`;
}

function modulesCell(modules: readonly string[]): Fill {
  const [first] = modules;
  if (!first) return "–";
  return markup`${isolated(first, 40)}${modules.length > 1 ? ` and ${modules.length - 1} more` : ""}`;
}

function change({ value, before }: FeatureValue): string {
  if (before > 0) return signedPercent(value / before - 1);
  return value > 0 ? "new" : "–";
}
