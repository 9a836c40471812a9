import { listingTable } from "../../../src/components/listing-table.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import { percent } from "../../../src/components/number-words.js";
import type { RealRow } from "./monitor-bench.ts";
import { ours, ruleTitle } from "./rule-names.ts";

/** What the rules said of real organisations; nothing where that was not measured. */
export function realSection(real: readonly RealRow[]): Markup {
  const overall = real.filter(({ year }) => year === "all");
  const byYear = real.filter((row) => row.year !== "all" && row.rule === ours && row.perAccountYear !== null);
  const own = overall.find(({ rule }) => rule === ours);
  if (!own) return nothing;
  const rest = [
    { title: "Account-years", numeric: true, cell: (row: RealRow) => row.accountYears },
    { title: "Alarms per account-year", numeric: true, cell: (row: RealRow) => row.perAccountYear?.toFixed(2) ?? "–" },
    { title: "Of them lasted", numeric: true, cell: (row: RealRow) => percent(row.lasted) },
    { title: "Halvings", numeric: true, cell: (row: RealRow) => row.halvings },
    { title: "Found in 4 weeks", numeric: true, cell: (row: RealRow) => percent(row.found4) },
    { title: "Found in 8 weeks", numeric: true, cell: (row: RealRow) => percent(row.found8) },
  ];
  return markup`<h2>How they behave at real organisations</h2>
<p>${sentences(own, overall).join(" ")}</p>
<p>The organisations wrote a public program for fifteen years; their weekly commits are read as output. An alarm <em>lasted</em> when the eight weeks
after it stayed below half of the 26 before. A <em>halving</em> is a week from which eight weeks stay below half of the 26 before.</p>${listingTable(
    overall,
    [
      {
        title: "Rule",
        cell: ({ rule }) => (rule === ours ? markup`<strong>${ruleTitle(rule)}</strong>` : ruleTitle(rule)),
      },
      ...rest,
    ],
    { label: "Rules compared on real organisations" },
  )}<h3>Our alarms by year</h3>${listingTable(byYear, [{ title: "Year", cell: ({ year }) => String(year) }, ...rest], { label: "Our alarms on real organisations, by year" })}`;
}

function sentences(own: RealRow, all: readonly RealRow[]): string[] {
  const others = all.filter(({ rule, found8 }) => !rule.startsWith(ours) && found8 !== null);
  const most = others.reduce<RealRow | null>((a, b) => (a === null || (b.found8 ?? 0) > (a.found8 ?? 0) ? b : a), null);
  const steadier = others.filter(({ lasted }) => (lasted ?? 0) > (own.lasted ?? 0)).length;
  const said = [
    `In ${own.accountYears} account-years our alarms spoke ${(own.perAccountYear ?? 0).toFixed(2)} times a year for each organisation. ${percent(own.lasted)} of the drops they named lasted, and within eight weeks they found ${percent(own.found8)} of ${own.halvings} halvings.`,
  ];
  if (most && (most.found8 ?? 0) > (own.found8 ?? 0))
    said.push(
      `That is quiet, and not good enough: the rule that found most, “${ruleTitle(most.rule)}”, found ${percent(most.found8)} of them, at ${(most.perAccountYear ?? 0).toFixed(2)} alarms a year, and the drops named by ${steadier === others.length ? "every other rule" : `${steadier} of ${others.length} other rules`} lasted more often than ours.`,
    );
  else if (most) said.push(`No other rule found more of the halvings.`);
  return said;
}
