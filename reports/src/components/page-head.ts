import { dayAndMonth } from "./date-words.js";
import { type Markup, markup, nothing } from "./markup.js";

/** The pages every page leads to, in reading order. */
export const navigation = [
  { name: "This week", path: "/" },
  { name: "Accounts", path: "/accounts/" },
  { name: "Definitions", path: "/definitions/" },
  { name: "Data", path: "/data/" },
  { name: "How to read", path: "/how-to-read/" },
] as const;

/** What stands for the last day while there is no report week. */
const noDay = "2000-01-01";

/**
 * The head of every page: the report's name, the way to the other pages, the week, and whether the data is made up.
 *
 * @param page - `path` as Framework gives it (`/accounts/index`); `lastDay` the last day covered, `YYYY-MM-DD`
 */
export function pageHead(page: { title: string; generated: boolean; lastDay: string; path: string }): string {
  const { title, generated, lastDay, path } = page;
  return markup`<a class="skip" rel="external" href="#observablehq-main">Skip to the text</a>
<div class="masthead"><a class="masthead-title" href="/">${title}</a>${lastDay > noDay ? markup`<span class="masthead-week">${weekOf(lastDay)}</span>` : nothing}</div>
<nav class="masthead-nav" aria-label="Pages">${navigation.map((entry) => link(entry, path))}</nav>
${generated ? markup`<p class="generated-notice"><strong>Made-up data.</strong> These customers do not exist; a program wrote them so that the report can be tried.</p>` : nothing}`
    .html;
}

function link({ name, path: target }: { name: string; path: string }, path: string): Markup {
  const here = path.replace(/index$/, "") === target;
  const within = !here && target !== "/" && path.startsWith(target);
  return markup`<a href="${target}"${here ? markup` aria-current="page"` : within ? markup` aria-current="true"` : nothing}>${name}</a>`;
}

function weekOf(lastDay: string): string {
  const sunday = Date.parse(`${lastDay}T00:00:00Z`) / 86_400_000;
  const year = lastDay.slice(0, 4);
  return `Week of ${dayAndMonth(sunday - 6)} to ${dayAndMonth(sunday)} ${year}`;
}
