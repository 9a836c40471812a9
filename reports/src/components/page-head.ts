import { dayAndMonth } from "./date-words.js";
import { type Markup, markup, nothing } from "./markup.js";

/** The pages every page leads to, in reading order. */
export const navigation = [
  { name: "This week", path: "/" },
  { name: "Accounts", path: "/accounts/" },
  { name: "Alarms", path: "/alarms/" },
  { name: "Features", path: "/features/" },
  { name: "Licences", path: "/licences/" },
  { name: "Onboarding", path: "/onboarding/" },
  { name: "Renewals", path: "/renewals/" },
  { name: "Value", path: "/value/" },
  { name: "Voice", path: "/voice/" },
  { name: "Advocates", path: "/advocates/" },
  { name: "Report card", path: "/report-card/" },
  { name: "Weeks", path: "/weeks/" },
  { name: "Definitions", path: "/definitions/" },
  { name: "Data", path: "/data/" },
  { name: "How to read", path: "/how-to-read/" },
] as const;

/** Pages that stand in the line itself; on a phone only the first few do, and the rest unfold. */
const inLine = 8;
const inLineOnPhone = 3;

/** The page a customer gets: it stands alone, at the root of a report of its own. */
export const customerPath = "/customer";

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
<div class="masthead"><a class="masthead-title" href="/">${title}</a>${path === customerPath ? nothing : search(path)}${lastDay > noDay ? markup`<span class="masthead-week">${weekOf(lastDay)}</span>` : nothing}</div>
${path === customerPath ? nothing : pagesNavigation(path)}
${generated ? markup`<p class="generated-notice"><strong>Made-up data.</strong> These customers do not exist; a program wrote them so that the report can be tried.</p>` : nothing}`
    .html;
}

function pagesNavigation(path: string): Markup {
  return markup`<nav class="masthead-nav" aria-label="Pages">${navigation.slice(0, inLine).map((entry, i) => link(entry, path, i >= inLineOnPhone ? "on-wide" : null))}${fold(path)}</nav>`;
}

/** The search over everything that has an address; without a script it searches the accounts. */
function search(path: string): Markup {
  const root = "../".repeat(path.split("/").length - 2);
  return markup`<form class="quick-search" role="search" action="${root}accounts/"><input type="search" name="q" role="combobox" aria-label="Find a customer, a feature or a definition" aria-expanded="false" aria-controls="found" aria-autocomplete="list" autocomplete="off" placeholder="Find…"><ul id="found" role="listbox" aria-label="Found" hidden></ul></form><script type="module" async src="/components/quick-search.js"></script>`;
}

/**
 * The rest of the pages, folded away; it says which of them is shown, so that a reader knows where they are. A phone has
 * room for that name alone.
 */
function fold(path: string): Markup {
  const folded = navigation.slice(inLineOnPhone);
  const shown = (entries: readonly Entry[]) => entries.find((entry) => standing(entry, path) !== null)?.name;
  const onWide = shown(navigation.slice(inLine));
  const onPhone = shown(folded);
  return markup`<details class="masthead-more"><summary${onWide || onPhone ? markup` class="${onWide ? "is-current" : "is-current-on-phone"}"` : nothing}>${
    onWide
      ? markup`<span class="on-wide">More: </span>${onWide}`
      : onPhone
        ? markup`<span class="on-wide">More</span><span class="on-phone">${onPhone}</span>`
        : "More"
  }</summary><div>${folded.map((entry, i) => link(entry, path, inLineOnPhone + i < inLine ? "on-phone" : null))}</div></details>`;
}

type Entry = (typeof navigation)[number];

function link(entry: Entry, path: string, kind: string | null): Markup {
  const current = standing(entry, path);
  return markup`<a href="${entry.path}"${kind ? markup` class="${kind}"` : nothing}${current ? markup` aria-current="${current}"` : nothing}>${entry.name}</a>`;
}

/** Whether a page is the one shown (`page`), or the one shown belongs to it (`true`). */
function standing({ path: target }: Entry, path: string): "page" | "true" | null {
  if (path.replace(/index$/, "") === target) return "page";
  return target !== "/" && path.startsWith(target) ? "true" : null;
}

function weekOf(lastDay: string): string {
  const sunday = Date.parse(`${lastDay}T00:00:00Z`) / 86_400_000;
  const year = lastDay.slice(0, 4);
  return `Week of ${dayAndMonth(sunday - 6)} to ${dayAndMonth(sunday)} ${year}`;
}
