import { type Alarm, catalog, likelihoodRule, type Notice, type Signal, scoreRule } from "@vitals/metrics";
import { factTables, healthTables, inputTables } from "@vitals/tables";
import type { BenchmarkRange } from "../../src/components/account-benchmark.js";
import { bandLegend } from "../../src/components/band-legend.js";
import { type BandName, bandLabel, bandWords } from "../../src/components/band-mark.js";
import { rangeCounts, rangeWords } from "../../src/components/benchmark-words.js";
import { plural } from "../../src/components/date-words.js";
import { definitionEntry } from "../../src/components/definition-entry.js";
import { type Links, linksAt } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { figure } from "../../src/components/number-words.js";
import { type TableText, tableEntry } from "../../src/components/table-entry.js";
import type { BenchmarkBook } from "./benchmark-book.ts";
import type { Book } from "./book.ts";
import { distributionToday } from "./distribution-today.ts";
import { type ScoreDefinitions, scoreDefinitions } from "./score-definitions.ts";
import type { SignalToday } from "./signal-norms.ts";

/** The finished parts of the page of definitions, each with what it is today. */
export async function definitionsFragments(
  context: ScoreDefinitions,
  { today, benchmarks }: { today: ReadonlyMap<string, SignalToday>; benchmarks: BenchmarkBook },
): Promise<Record<string, Markup>> {
  const { book, setting } = context;
  const links = linksAt(1);
  const signals = await Promise.all(
    catalog.signals.map((signal) => signalEntry(signal, { today: today.get(signal.id), benchmarks, links })),
  );
  const rules = [...catalog.alarms, ...catalog.opportunities];
  const components = setting.components.map(({ id, title }) => ({ id: `score-${id}`, title: `${title} (score)` }));
  const all = [
    catalog.bands,
    scoreRule,
    ...components,
    likelihoodRule,
    ...catalog.signals,
    ...rules,
    ...catalog.notices,
  ];
  return {
    "definitions/lede": markup`<p class="lede">Every number in this report has one of ${all.length} definitions: ${plural(
      catalog.signals.length,
      "signal",
    )}, ${plural(catalog.alarms.length, "alarm")}, ${plural(catalog.opportunities.length, "piece of good news", "pieces of good news")}, ${plural(catalog.notices.length, "notice")} about the data itself, the bands, the score with its ${plural(components.length, "component")}, and the likelihood of churn.</p>${contents(all)}`,
    "definitions/bands": bandEntry(book, links),
    "definitions/score": await scoreDefinitions(context, links),
    "how-to-read/bands": bandLegend(catalog.bands),
    "definitions/signals": markup`${signals}`,
    "definitions/rules": markup`${rules.map((rule) => ruleEntry(rule, book, links))}${catalog.notices.map((notice) => noticeEntry(notice, links))}`,
    "definitions/tables": markup`<h3>What comes in</h3>${tables(inputTables, "input")}<h3>What is made of it</h3>${tables(factTables, "table")}<h3>What is said</h3>${tables(healthTables, "table")}`,
  };
}

function contents(all: readonly { id: string; title: string }[]): Markup {
  return markup`<ul class="contents">${all.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul>`;
}

async function signalEntry(
  signal: Signal,
  { today, benchmarks, links }: { today: SignalToday | undefined; benchmarks: BenchmarkBook; links: Links },
): Promise<Markup> {
  const range = benchmarks.rangeOf(signal.id, null, null);
  return definitionEntry(
    signal,
    {
      kind: `${signal.unit}, ${signal.window}`,
      fields: [
        ["Counts", signal.counts],
        ["Counted once", signal.uniqueBy],
        ["Leaves out", signal.leavesOut],
        ["Rests on", `n is ${signal.restsOn}`],
        ...(range?.kind === "renewed-and-grew"
          ? [["Before customers renewed and grew", renewedWords(range, signal)] as const]
          : []),
        ["Good is", signal.good === "neither" ? "neither high nor low" : signal.good],
        ["In a score", signal.barredFromScores ? "never: it is context" : "may be"],
        ["Needs", signal.needs.join(", ")],
      ],
      today: await distributionToday(signal, today),
    },
    links,
  );
}

/** What customers had in the year before they renewed and grew, over all segments and ages. */
function renewedWords(range: BenchmarkRange, signal: Signal): string {
  return `${rangeWords(range, signal)} (middle half over a year, ${rangeCounts(range)})`;
}

function ruleEntry(rule: Alarm, book: Book, links: Links): Markup {
  const said = book.alarms.filter((alarm) => alarm.kind === rule.id);
  const open = said.filter((alarm) => alarm.state !== "closed").length;
  return definitionEntry(
    rule,
    {
      kind: rule.type === "alarm" ? "alarm" : "good news",
      fields: [
        ["Fires when", rule.firesWhen],
        ["Closes when", rule.closesWhen],
        ["Becomes standing", standsWhen(rule)],
        [
          "How often it is wrong",
          rule.statedRate
            ? `${figure(rule.statedRate.value)} times per account and year, measured on ${rule.statedRate.measuredOn}`
            : "not measured yet",
        ],
      ],
      today: {
        says: `Said ${plural(said.length, "time")} over the history of the data; ${open} ${open === 1 ? "stands" : "stand"} today.`,
      },
    },
    links,
  );
}

function noticeEntry(notice: Notice, links: Links): Markup {
  const fields = [
    ["Said when", notice.firesWhen],
    ["Closes when", notice.closesWhen],
  ] as const;
  return definitionEntry(
    notice,
    {
      kind: "notice to ourselves",
      fields,
      today: { says: markup`<a href="${links.data}">The page of the data</a> shows what was said.` },
    },
    links,
  );
}

function bandEntry(book: Book, links: Links): Markup {
  const bands: readonly BandName[] = ["red", "yellow", "green", "none"];
  const now = book.bandWeeks.at(-1)?.counts;
  return definitionEntry(
    catalog.bands,
    {
      kind: "red, yellow, green, or too little data",
      fields: bands.map((band) => [bandLabel(band), catalog.bands[band]] as const),
      today: now
        ? { says: `Today: ${bands.map((band) => `${bandWords[band].toLowerCase()} ${now[band]}`).join(", ")}.` }
        : undefined,
    },
    links,
  );
}

function tables(specs: Readonly<Record<string, TableText>>, prefix: string): Markup[] {
  return Object.entries(specs).map(([name, spec]) => tableEntry({ ...spec, name }, `${prefix}-${name}`));
}

/** When a rule stops being one of the week's conversations although it still holds. */
function standsWhen({ standsAfter }: Alarm): string {
  return standsAfter === undefined
    ? "Never: it ends by itself."
    : `After ${plural(standsAfter, "week")} without an answer or news; it then stays on the page of alarms until it closes.`;
}
