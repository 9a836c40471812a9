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

/** One definition, whole: what is counted, its limits, who answers for it, and how it is distributed today. */
export function definitionEntry(definition: DefinitionText, extras: DefinitionExtras, links: Links): Markup {
  const { id, title, question, anchor = id, today } = { ...definition, ...extras };
  return markup`<article class="definition" id="${anchor}"><h3>${title} <span class="quiet">${extras.kind}</span></h3><p class="talk-question">${question}</p>${
    today
      ? markup`<div class="today"><p>${today.says}</p>${today.picture ? markup`<div class="drawing" aria-hidden="true">${trusted(today.picture)}</div>` : nothing}</div>`
      : nothing
  }<dl class="fields">${extras.fields.map(([term, text]) => field(term, text))}${field("What it cannot tell", definition.limits)}${field(
    "Naturally low, or silent",
    definition.naturallyLow,
  )}${field("Computed from", tableLinks(definition.reads, links))}${field("Owner and status", provenance(definition))}</dl></article>`;
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
  return markup`${owner}; ${status}, version ${version}, since ${since}, last reviewed ${reviewed}. Its id is <code>${id}</code>.`;
}
