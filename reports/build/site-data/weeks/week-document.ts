import { createHash } from "node:crypto";
import { bandWords } from "../../../src/components/band-mark.js";
import { dateWords, plural } from "../../../src/components/date-words.js";
import { type Markup, markup, nothing, trusted } from "../../../src/components/markup.js";
import type { ArchivedWeek, WeekCorrection } from "./archived-week.ts";
import { weekStyle } from "./week-style.ts";

/** No script, no file, no style but the one that stands in the page: what was kept can show, and do nothing. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(weekStyle).digest("base64")}'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * The page of an archived week, a whole document: what the ledger kept, letter by letter, between a line that says what it
 * is and what the ledger recorded. It says nothing of today, so that later builds write the same bytes.
 */
export function weekDocument(
  archived: ArchivedWeek,
  { title, generated }: { title: string; generated: boolean },
): string {
  const { name, week, page, hash, corrections } = archived;
  const heading = `What we said about the week of ${dateWords(week)}`;
  return `<!doctype html>\n${
    markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${heading} | ${title}</title>
<style>${trusted(weekStyle)}</style>
</head>
<body>
<nav aria-label="Pages"><a href="../../">This week</a><a href="../">All weeks</a><a href="../../alarms/">Alarms</a><a href="../../report-card/">Report card</a></nav>
<main>
<h1>${heading}</h1>
${generated ? markup`<p class="stamp"><strong>Made-up data.</strong> These customers do not exist.</p>` : nothing}
<p class="stamp">${title}, ${name}. ${stamp(archived)}</p>
${page ? trusted(page.html) : recorded(archived)}
</main>
<footer>
<h2>What the ledger recorded</h2>
<p>${bandsIn(archived)}; ${plural(archived.alarms, "alarm")} and ${plural(archived.opportunities, "piece of good news", "pieces of good news")} not closed.</p>
${corrections.map(correctionLine)}
<p>Proved by <code>vitals ledger --hash ${hash}</code></p>
</footer>
</body>
</html>
`.html
  }`;
}

function stamp({ page, corrections }: ArchivedWeek): string {
  const kept = page
    ? "This is what the report said when the week was first published; nothing below was changed since."
    : "The text of this week was not kept: it was published before the ledger kept pages. What follows is made from what was recorded.";
  if (corrections.length === 0) return kept;
  return `${kept} It was corrected ${corrections.length === 1 ? "once" : `${corrections.length} times`} afterwards; see the end.`;
}

function recorded(archived: ArchivedWeek): Markup {
  return markup`<p class="lede">${weekSentence(archived)}</p>`;
}

/** The sentence of a week: its own where it was kept, else one made of what was recorded. */
export function weekSentence(archived: ArchivedWeek): string {
  if (archived.page) return archived.page.sentence;
  const { red, yellow, green, none } = archived.bands;
  return `${plural(red + yellow + green + none, "customer")}, ${red.toLocaleString("en")} of them in red; ${plural(archived.alarms, "alarm")} not closed.`;
}

function bandsIn({ bands }: ArchivedWeek): string {
  return (["red", "yellow", "green", "none"] as const)
    .map((band) => `${bandWords[band]} ${bands[band].toLocaleString("en")}`)
    .join(", ");
}

function correctionLine({ customers, statements, hash }: WeekCorrection, i: number): Markup {
  const what = [
    ...(customers > 0 ? [`${plural(customers, "customer")} stood elsewhere`] : []),
    ...(statements > 0 ? [`${plural(statements, "statement")} changed`] : []),
  ];
  const says = what.length > 0 ? what.join(", ") : "scores or definitions changed, no band and no statement";
  return markup`<p>Correction ${i + 1}: ${says}. <code>${hash.slice(0, 12)}</code></p>`;
}
