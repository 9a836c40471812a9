import { type Alarm, catalog, type Notice, type Signal } from "@vitals/metrics";
import { factTables, healthTables, inputTables } from "@vitals/tables";
import type { BenchmarkRange } from "../../src/components/account-benchmark.js";
import { bandLegend } from "../../src/components/band-legend.js";
import { type BandName, bandLabel, bandWords } from "../../src/components/band-mark.js";
import { rangeCounts, rangeWords } from "../../src/components/benchmark-words.js";
import { plural } from "../../src/components/date-words.js";
import {
  type DefinitionEntry,
  definitionList,
  definitionPage,
  nameOfEntry,
} from "../../src/components/definition-entry.js";
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
  const bands = [bandEntry(book)];
  const score = await scoreDefinitions(context, links);
  const signals = await Promise.all(
    catalog.signals.map((signal) => signalEntry(signal, { today: today.get(signal.id), benchmarks })),
  );
  const rules = [
    ...[...catalog.alarms, ...catalog.opportunities].map((rule) => ruleEntry(rule, book)),
    ...catalog.notices.map((notice) => noticeEntry(notice, links)),
  ];
  const all = [...bands, ...score, ...signals, ...rules];
  return {
    ...Object.fromEntries(all.map((entry) => [`definition/${nameOfEntry(entry)}`, definitionPage(entry, links)])),
    "definitions/lede": markup`<p class="lede">Every number in this report has one of ${all.length} definitions: ${plural(
      catalog.signals.length,
      "signal",
    )}, ${plural(catalog.alarms.length, "alarm")}, ${plural(catalog.opportunities.length, "piece of good news", "pieces of good news")}, ${plural(catalog.notices.length, "notice")} about the data itself, the bands, the score with its ${plural(setting.components.length, "component")}, and the likelihood of churn.</p>`,
    "definitions/bands": definitionList(bands, links),
    "definitions/score": definitionList(score, links),
    "how-to-read/bands": bandLegend(catalog.bands),
    "definitions/signals": definitionList(signals, links),
    "definitions/rules": definitionList(rules, links),
    "definitions/tables": markup`<h3>What comes in</h3>${tables(inputTables, "input")}<h3>What is made of it</h3>${tables(factTables, "table")}<h3>What is said</h3>${tables(healthTables, "table")}`,
  };
}

/** Addresses of the pages of definitions among fragments. */
export function definitionPaths(fragments: Readonly<Record<string, Markup>>): string[] {
  const own = "definition/";
  return Object.keys(fragments)
    .filter((name) => name.startsWith(own))
    .map((name) => `/definitions/${name.slice(own.length)}`);
}

async function signalEntry(
  signal: Signal,
  { today, benchmarks }: { today: SignalToday | undefined; benchmarks: BenchmarkBook },
): Promise<DefinitionEntry> {
  const range = benchmarks.rangeOf(signal.id, null, null);
  return {
    definition: signal,
    extras: {
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
  };
}

/** What customers had in the year before they renewed and grew, over all segments and ages. */
function renewedWords(range: BenchmarkRange, signal: Signal): string {
  return `${rangeWords(range, signal)} (middle half over a year, ${rangeCounts(range)})`;
}

function ruleEntry(rule: Alarm, book: Book): DefinitionEntry {
  const said = book.alarms.filter((alarm) => alarm.kind === rule.id);
  const open = said.filter((alarm) => alarm.state !== "closed").length;
  return {
    definition: rule,
    extras: {
      kind: rule.type === "alarm" ? "alarm" : "good news",
      fields: [
        ["Fires when", rule.firesWhen],
        ["Closes when", rule.closesWhen],
        ["Becomes standing", standsWhen(rule)],
        [
          "How often it is wrong",
          rule.statedRate
            ? `${figure(rule.statedRate.value)} times per account and year, measured on ${lowerFirst(rule.statedRate.measuredOn)}`
            : "not measured yet",
        ],
      ],
      today: {
        says: `Said ${plural(said.length, "time")} over the history of the data; ${open} ${open === 1 ? "stands" : "stand"} today.`,
      },
    },
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function noticeEntry(notice: Notice, links: Links): DefinitionEntry {
  const fields = [
    ["Said when", notice.firesWhen],
    ["Closes when", notice.closesWhen],
  ] as const;
  return {
    definition: notice,
    extras: {
      kind: "notice to ourselves",
      fields,
      today: { says: markup`<a href="${links.data}">The page of the data</a> shows what was said.` },
    },
  };
}

function bandEntry(book: Book): DefinitionEntry {
  const bands: readonly BandName[] = ["red", "yellow", "green", "none"];
  const now = book.bandWeeks.at(-1)?.counts;
  return {
    definition: catalog.bands,
    extras: {
      kind: "red, yellow, green, or too little data",
      fields: bands.map((band) => [bandLabel(band), catalog.bands[band]] as const),
      today: now
        ? { says: `Today: ${bands.map((band) => `${bandWords[band].toLowerCase()} ${now[band]}`).join(", ")}.` }
        : undefined,
    },
  };
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
