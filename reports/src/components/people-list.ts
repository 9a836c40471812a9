import type { People, Person } from "./account-file.js";
import { isolated } from "./account-name.js";
import { plural, shortDate } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";
import { figure, percent } from "./number-words.js";
import { seriesWords, smallSeries } from "./small-series.js";

/** People shown at once; the rest unfold. */
const shownAtOnce = 15;

/** Who does the work, as far as the privacy policy lets it be seen; each person opens down to their weeks. */
export function peopleList(
  people: People,
  { links, lastWeek }: { links: Links | null; lastWeek: number | null },
): Markup {
  if (!people.known) return markup`<p>The events do not say who did them, so nothing can be said about people.</p>`;
  return markup`<p>${atWork(people, links)}${share(people)}</p>${policyNote(people)}${personRows(people.rows, lastWeek ?? 0)}${people.more > 0 ? markup`<p class="quiet">And ${plural(people.more, "more person", "more people")} who produced less.</p>` : nothing}`;
}

function atWork({ active, producing, fresh }: People, links: Links | null): Markup {
  if (active === 0) return markup`Nobody worked with it in the last four weeks.`;
  return markup`In the last four weeks ${plural(active, "person", "people")} worked with it and ${defined(
    "producing-users",
    `${producing === 0 ? "nobody" : producing} produced`,
    links,
  )}; ${fresh === 0 ? "nobody" : fresh} came for the first time.`;
}

function personRows(people: readonly Person[], lastWeek: number): Markup {
  const rest = people.slice(shownAtOnce);
  const rows = (some: readonly Person[]) => some.map((person) => personRow(person, lastWeek));
  return markup`${rows(people.slice(0, shownAtOnce))}${
    rest.length > 0
      ? markup`<details class="as-table rest"><summary>${plural(rest.length, "more person", "more people")}, each with less output</summary>${rows(rest)}</details>`
      : nothing
  }`;
}

function share({ largestShare }: People): string {
  return largestShare === null ? "" : ` The busiest made ${percent(largestShare)} of the output of 13 weeks.`;
}

function policyNote({ policy }: People): Markup {
  if (policy === "name") return nothing;
  if (policy === "hidden")
    return markup`<p class="fine-print">People are hidden in this report, by its configuration.</p>`;
  return markup`<p class="fine-print">The names are made up and stay the same from week to week; the configuration decides whether people appear by name.</p>`;
}

function personRow(person: Person, lastWeek: number): Markup {
  const total = person.output.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return markup`<details class="person" id="user=${person.slug}"><summary><span class="person-name">${isolated(person.label, 60)}${marks(person, lastWeek)}</span>${smallSeries(
    person.output,
    { width: 156, height: 20, label: `output, ${seriesWords(person.output)}` },
  )}<span class="num">${figure(total)} <span class="unit">in 26 weeks</span></span></summary>${personWeeks(person, lastWeek)}</details>`;
}

function marks(person: Person, lastWeek: number): Markup {
  const words: string[] = [];
  if (person.sponsor) words.push("sponsor");
  if (person.firstWeek > lastWeek - 28) words.push("new");
  if (person.deactivatedOn !== null) words.push("access ended");
  else if (person.lastWeek < lastWeek - 28) words.push(`last seen ${shortDate(person.lastWeek)}`);
  const role = person.role ? markup` <span class="quiet">${isolated(person.role, 40)}</span>` : nothing;
  return markup`${role}${words.map((word) => markup` <span class="tag">${word}</span>`)}`;
}

function personWeeks(person: Person, lastWeek: number): Markup {
  const weeks = person.output.map((output, i) => ({
    week: lastWeek - 7 * (person.output.length - 1 - i),
    output,
    events: person.events[i] ?? null,
  }));
  const seen = weeks.filter((week) => (week.events ?? 0) > 0).reverse();
  const known = `First seen in the week of ${shortDate(person.firstWeek)}${person.createdOn === null ? "" : `, given access on ${shortDate(person.createdOn)}`}.`;
  if (seen.length === 0) return markup`<p class="quiet">${known} Not seen in the last 26 weeks.</p>`;
  return markup`<p class="quiet">${known}</p><table class="listing"><caption class="unseen">${person.label} by week</caption><thead><tr><th scope="col">Week of</th><th scope="col" class="num">Output</th><th scope="col" class="num">Events</th></tr></thead><tbody>${seen.map(
    (week) =>
      markup`<tr><th scope="row">${shortDate(week.week)}</th><td class="num">${figure(week.output)}</td><td class="num">${figure(week.events)}</td></tr>`,
  )}</tbody></table>`;
}
