import type { BenchmarkRange } from "./account-benchmark.js";
import type { AccountFile } from "./account-file.js";
import { commonRange, commonRangeWords, rangeCounts, rangeNote, rangeWords } from "./benchmark-words.js";
import { shortDate } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";
import { moneyWords } from "./money.js";
import { figure } from "./number-words.js";
import { signalValue } from "./signal-value.js";
import type { SignalName, Site } from "./site-file.js";
import { unitWords } from "./unit-words.js";
import { vitalGroups } from "./vital-groups.js";

/** Signals drawn as small multiples; `output` has its own large picture. */
export function vitalSigns(site: Site): SignalName[] {
  return site.signals.filter((signal) => signal.id !== "output");
}

/**
 * One card a signal, in groups: its value, that of a quarter ago, what to compare it with, and room for its line. Over whom
 * most ranges were taken is said once, before them; what each rests on stands in the table. What could not be said in a year
 * is named, and takes no room.
 */
export function vitalSignCards(file: AccountFile, site: Site, links: Links): Markup {
  const isSaid = ({ id }: SignalName) => file.signals[id]?.values.slice(-yearOfWeeks).some((value) => value !== null);
  const unsaid = vitalSigns(site).filter((signal) => !isSaid(signal));
  const said = vitalSigns(site).filter(isSaid);
  const common = commonRange(said.flatMap(({ id }) => file.benchmarks[id] ?? []));
  const options = { links, currency: site.currency, common };
  return markup`${common ? markup`<p class="fine-print">${commonRangeWords(common)}</p>` : nothing}${vitalGroups(
    said,
  ).map(
    ({ title, signals }) =>
      markup`<h3 class="vital-group">${title}</h3><div class="vitals">${signals.map((signal) => card(file, signal, options))}</div>`,
  )}${unsaid.length === 0 ? nothing : markup`<p class="fine-print">Cannot be said of this customer: ${unsaid.map(({ id, title }, i) => markup`${i > 0 ? ", " : ""}${defined(id, title, links)}`)}.</p>`}`;
}

const yearOfWeeks = 52;

/** Weeks back from the last one, about a quarter apart: enough to follow a line of a year without seeing it. */
const back = [51, 39, 26, 13, 0];

/** What the small lines show, for who cannot see them, a value a quarter; and what each sign and its range rest on. */
export function vitalTable(file: Pick<AccountFile, "signals" | "benchmarks" | "lastWeek">, site: Site): Markup {
  const name = "Vital signs, about a quarter apart";
  return markup`<details class="as-table"><summary>The pictures as a table</summary>${scrolledTable(
    name,
    markup`<thead><tr><th scope="col">In the week of</th>${back.map(
      (weeks) => markup`<th scope="col" class="num">${shortDate((file.lastWeek ?? 0) - 7 * weeks)}</th>`,
    )}<th scope="col">Today rests on</th><th scope="col">The range is of</th></tr></thead><tbody>${vitalSigns(site).map(
      (signal) =>
        markup`<tr><th scope="row">${signal.title}</th>${back.map(
          (weeks) =>
            markup`<td class="num">${spoken(signal, site.currency)(file.signals[signal.id]?.values.at(-1 - weeks))}</td>`,
        )}<td>${restsOn(file, signal)}</td><td>${rangeOf(file, signal)}</td></tr>`,
    )}</tbody>`,
  )}</details>`;
}

function restsOn({ signals }: Pick<AccountFile, "signals">, { id, restsOn: what }: SignalName): string {
  const n = signals[id]?.values.at(-1) === null ? null : signals[id]?.n;
  return n === null || n === undefined ? "–" : `${figure(n)} (${what})`;
}

function rangeOf({ benchmarks }: Pick<AccountFile, "benchmarks">, { id }: SignalName): string {
  const range = benchmarks[id];
  return range ? rangeCounts(range) : "–";
}

/** How a signal's values are printed here: money with its sign, rounded as elsewhere on the page. */
function spoken(signal: SignalName, currency: string): (value: number | null | undefined) => string {
  return (value) =>
    signal.unit === "money" && typeof value === "number" ? moneyWords(value, currency) : signalValue(value, signal);
}

interface CardOptions {
  links: Links;
  currency: string;
  /** The range whose customers are named before the cards. */
  common: BenchmarkRange | null;
}

function card(file: AccountFile, signal: SignalName, { links, currency, common }: CardOptions): Markup {
  const entry = file.signals[signal.id];
  const value = entry?.values.at(-1) ?? null;
  return markup`<article class="vital" data-signal="${signal.id}"><h4>${defined(signal.id, signal.title, links)}</h4>
<p class="vital-value">${
    value === null
      ? markup`<span class="quiet">cannot be said</span>`
      : markup`<strong>${spoken(signal, currency)(value)}</strong>${
          signal.format.style === "percent" ? "" : markup` <span class="unit">${unitWords(signal.unit, value)}</span>`
        }`
  }</p>
<div class="vital-line" aria-hidden="true"></div>
<p class="vital-note">${note(entry, file.benchmarks[signal.id], { signal, currency, common })}</p></article>`;
}

function note(
  entry: AccountFile["signals"][string] | undefined,
  range: BenchmarkRange | undefined,
  { signal, currency, common }: { signal: SignalName; currency: string; common: BenchmarkRange | null },
): string {
  const say = spoken(signal, currency);
  const parts: string[] = [];
  const values = entry?.values ?? [];
  const value = values.at(-1) ?? null;
  const before = values.at(-14) ?? null;
  if (value === null) parts.push(values.length === 0 ? "No week has enough data." : "Last week lacks the data.");
  if (value !== null && before !== null) {
    parts.push(value === before ? "Unchanged in 13 weeks." : `13 weeks ago ${say(before)}.`);
  }
  if (range) parts.push(rangeNote(range, rangeWords(range, signal, say), common));
  return parts.join(" ");
}
