import { dateWords } from "./date-words.js";
import type { Links } from "./links.js";
import { type Fill, type Markup, markup, nothing, trusted } from "./markup.js";

/** What a definition says about itself, as far as it is printed. */
export interface DefinitionText {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly limits: string;
  readonly naturallyLow: string;
  readonly owner: string;
  readonly status: string;
  readonly version: number;
  readonly since: string;
  readonly reviewed: string;
  readonly reads: readonly string[];
  readonly needs: readonly string[];
}

/** What an entry adds to the definition: its own fields, and what it is today. */
export interface DefinitionExtras {
  /** A few words after the title, such as the unit. */
  readonly kind: string;
  /** Where links find it; its id when left out. */
  readonly anchor?: string;
  /** Fields of this kind of definition, in reading order, before those all share. */
  readonly fields: readonly (readonly [term: Fill, text: Fill])[];
  /** What the numbers are today, in a sentence; the picture is drawn by our own code. */
  readonly today?: { readonly says: Fill; readonly picture?: string | undefined } | undefined;
}

/** A definition with what its page adds. */
export interface DefinitionEntry {
  readonly definition: DefinitionText;
  readonly extras: DefinitionExtras;
}

/** The name a definition has in addresses. */
export function nameOfEntry({ definition, extras }: DefinitionEntry): string {
  return extras.anchor ?? definition.id;
}

/** A definition's own page: what is counted, its limits, who answers for it, and how it is distributed today. */
export function definitionPage({ definition, extras }: DefinitionEntry, links: Links): Markup {
  const { today } = extras;
  return markup`<article class="definition"><h1 class="name">${definition.title}</h1><p class="definition-kind">${extras.kind}</p><p class="lede">${definition.question}</p>${
    today
      ? markup`<div class="today"><p>${today.says}</p>${today.picture ? markup`<div class="drawing" aria-hidden="true">${trusted(today.picture)}</div>` : nothing}</div>`
      : nothing
  }<dl class="fields">${extras.fields.map(([term, text]) => field(term, text))}${field("What it cannot tell", definition.limits)}${field(
    "Naturally low, or silent",
    definition.naturallyLow,
  )}${field("Computed from", tableLinks(definition.reads, links))}${field("Owner and status", provenance(definition))}</dl></article><p><a href="${links.definitions}">All definitions</a></p>`;
}

/** Definitions as a list: the name, which leads to its page, what it is measured in, and the question it answers. */
export function definitionList(entries: readonly DefinitionEntry[], links: Links): Markup {
  return markup`<dl class="definitions">${entries.map(
    (entry) =>
      markup`<div id="${nameOfEntry(entry)}"><dt><a href="${links.definition(nameOfEntry(entry))}">${entry.definition.title}</a> <span class="quiet">${entry.extras.kind}</span></dt><dd>${entry.definition.question}</dd></div>`,
  )}</dl>`;
}

function field(term: Fill, text: Fill): Markup {
  return markup`<div><dt>${term}</dt><dd>${text}</dd></div>`;
}

function tableLinks(tables: readonly string[], links: Links): Markup[] {
  return tables.map(
    (table, i) => markup`${i > 0 ? ", " : ""}<a href="${links.definition(`table-${table}`)}"><code>${table}</code></a>`,
  );
}

function provenance({ id, owner, status, version, since, reviewed }: DefinitionText): Markup {
  return markup`${owner}; ${status}, version ${version}, since ${written(since)}, last reviewed on ${written(reviewed)}. Its id is <code>${id}</code>.`;
}

function written(isoDay: string): string {
  return dateWords(Date.parse(isoDay) / 86_400_000);
}
