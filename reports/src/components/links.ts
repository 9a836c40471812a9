/** Addresses within the report, relative to the page they stand on, so that the site works in any folder. */
export interface Links {
  readonly home: string;
  readonly accounts: string;
  readonly definitions: string;
  readonly data: string;
  readonly alarms: string;
  readonly howToRead: string;
  readonly reportCard: string;
  account(slug: string): string;
  /** The customers of one segment. */
  segment(name: string): string;
  /** The customers of one owner. */
  owner(name: string): string;
  feature(slug: string): string;
  /** A definition's page; a table (`table-<name>`) stands on the page of all definitions. */
  definition(id: string): string;
  file(name: string): string;
  week(name: string): string;
}

/**
 * The links of a page.
 *
 * @param depth - how many folders deep the page stands: 0 for `/`, 1 for `/accounts/` and `/accounts/<slug>`
 */
export function linksAt(depth: number): Links {
  return linksFrom(depth === 0 ? "./" : "../".repeat(depth));
}

/**
 * The links of what leaves the site, such as a message.
 *
 * @param root - where the site lies, with a slash at its end
 */
export function linksFrom(root: string): Links {
  return {
    home: root,
    accounts: `${root}accounts/`,
    definitions: `${root}definitions/`,
    data: `${root}data/`,
    alarms: `${root}alarms/`,
    howToRead: `${root}how-to-read/`,
    reportCard: `${root}report-card/`,
    segment: (name) => `${root}accounts/?segment=${encodeURIComponent(name)}`,
    owner: (name) => `${root}accounts/?owner=${encodeURIComponent(name)}`,
    account: (slug) => `${root}accounts/${encodeURIComponent(slug)}.html`,
    feature: (slug) => `${root}features/${encodeURIComponent(slug)}.html`,
    definition: (id) =>
      id.startsWith("table-") ? `${root}definitions/#${id}` : `${root}definitions/${encodeURIComponent(id)}.html`,
    file: (name) => `${root}data/${name}`,
    week: (name) => `${root}weeks/${name}/`,
  };
}
