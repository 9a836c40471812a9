import { type Markup, markup, nothing } from "../../src/components/markup.js";
import { allowanceSentences } from "./bench/allowance-sentences.ts";
import { madeUpSentences } from "./bench/made-up-sentences.ts";
import { everythingTable, kindsTable, rulesTable } from "./bench/made-up-tables.ts";
import { type MonitorBench, monitorBench } from "./bench/monitor-bench.ts";
import { realSection } from "./bench/real-section.ts";

const title = markup`<h2>How our alarms behave where the truth is known</h2>`;
const repeat = markup`<code>npm run bench -- monitor</code>`;

/**
 * The finished part of the report card: how our alarms behave where the truth is known, and at real organisations.
 *
 * @param results - what the benchmarks wrote; the page says so where there is nothing, or something this version cannot read
 */
export function reportCardFragments(results: unknown): Record<string, Markup> {
  const bench = monitorBench(results);
  return {
    "report-card/bench": bench ? benchSections(bench) : missing(bench === null),
    "report-card/line": bench ? line(bench) : nothing,
  };
}

/** The one line from the report card that stands on the first page. */
function line(bench: MonitorBench): Markup {
  return markup`<p>${madeUpSentences(bench)[0]} See the <a href="./report-card/">report card</a>.</p>`;
}

function missing(isUnknownShape: boolean): Markup {
  const why = isUnknownShape
    ? markup`The results of the benchmark have a shape that this version cannot read, so nothing is shown rather than something wrong.`
    : markup`This installation has no results of the benchmark, so nothing can be shown.`;
  return markup`${title}<p>${why} ${repeat}, in the sources, writes them.</p>`;
}

function benchSections(bench: MonitorBench): Markup {
  return markup`${title}<p>${madeUpSentences(bench).join(" ")}</p>
<p>Customers were made up by a published recipe, and a third of them dropped on a known day, to half where the kind says nothing else. So every alarm
can be called right or wrong. Simpler rules saw the same weeks.</p>
<h3>The rules side by side, over all kinds</h3>${rulesTable(bench)}
<h3>Our alarms, kind by kind</h3>
<p>${allowanceSentences(bench).join(" ")} In bold: more than the ${bench.budget} wrong alarms a year that are allowed.</p>${kindsTable(bench)}${everythingTable(bench)}
<p class="fine-print">${madeWith(bench)} It is repeated with ${repeat}. Dispersion says how steady a week is: 2 is wild, 20 is calm.
What all this cannot tell: real customers are not made by a recipe.</p>${realSection(bench.real)}`;
}

function madeWith({ accounts, seeds, budget, generator, machine, speed, strata }: MonitorBench): Markup {
  const largest = speed.at(-1);
  const unrest = strata.map(({ mean, k }) => `${k} at ${mean.toLocaleString("en")}`).join(", ");
  return markup`Each kind was drawn with the seeds ${seeds.join(", ")}, ${accounts.toLocaleString("en")} customers each, at ${budget} false alarms allowed per
customer and year. Generator: ${generator} (k ${unrest} a week). Machine: ${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}${
    largest
      ? `; ${largest.accounts.toLocaleString("en")} customers over ${largest.weeks} weeks took ${Math.round(largest.seconds)} seconds there`
      : ""
  }.`;
}
