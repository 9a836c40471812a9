import { found as foundWords } from "./account-filters.js";
import { accountColumns, accountRows } from "./account-table.js";
import { type AccountView, accountsInView, addressOfView, firstView, viewFromAddress } from "./account-view.js";
import type { Links } from "./links.js";
import type { ListedAccount } from "./listed-account.js";
import type { Site } from "./site-file.js";

export { unpackAccounts } from "./accounts-file.js";
export { linksAt } from "./links.js";

const pageOfRows = 100;

/** Rows drawn at once, more than a screen holds; the rest of the page follows when nobody has typed for a moment. */
const rowsAtOnce = 25;
const moment = 150;

/**
 * Makes the static table of accounts sortable, filterable and searchable; the view lives in the page's address.
 *
 * @param place - the element that holds the controls and the static table
 */
export function exploreAccounts(
  place: HTMLElement,
  accounts: readonly ListedAccount[],
  { site, links }: { site: Site; links: Links },
): void {
  const body = place.querySelector("tbody");
  const form = place.querySelector<HTMLFormElement>(".filters");
  const count = place.querySelector(".found");
  if (!body || !form || !count) throw new Error("no table of accounts to explore: the page lacks its static table");
  let view = viewFromAddress(location.search);
  let shown = pageOfRows;
  fill(form, view);
  const more = element("button", "more") as HTMLButtonElement;
  place.append(more);

  let found = accountsInView(accounts, view, { lastWeek: site.lastWeek });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const rows = (from: number, to: number) =>
    accountRows(found.slice(from, to), { links, currency: site.currency }).html;
  const offerMore = () => {
    more.hidden = found.length <= shown;
    more.textContent = `Show ${Math.min(pageOfRows, found.length - shown)} more of ${(found.length - shown).toLocaleString("en")}`;
  };
  const draw = () => {
    found = accountsInView(accounts, view, { lastWeek: site.lastWeek });
    clearTimeout(waiting);
    body.innerHTML = rows(0, rowsAtOnce);
    if (found.length > rowsAtOnce) {
      waiting = setTimeout(() => body.insertAdjacentHTML("beforeend", rows(rowsAtOnce, shown)), moment);
    }
    count.textContent = foundWords(found.length, accounts.length);
    offerMore();
    markSorted(place, view);
  };
  const change = (next: Partial<AccountView>) => {
    view = { ...view, ...next };
    shown = pageOfRows;
    history.replaceState(null, "", `${location.pathname}${addressOfView(view)}`);
    draw();
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => change(Object.fromEntries(new FormData(form)) as Partial<AccountView>));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill(form, firstView);
    change(firstView);
  });
  more.addEventListener("click", () => {
    clearTimeout(waiting);
    shown += pageOfRows;
    body.insertAdjacentHTML("beforeend", rows(body.rows.length, shown));
    offerMore();
  });
  makeSortable(place, (column) =>
    change({ sort: column, down: view.sort === column ? !view.down : startsDown(column) }),
  );
  // The page came with the rows of the first view.
  if (addressOfView(view)) draw();
  else offerMore();
}

/** Shows a view in the controls, and lets them be used. */
function fill(form: HTMLFormElement, view: AccountView): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")) {
    field.value = view[field.name as "q"];
  }
  form.querySelector("fieldset")?.removeAttribute("disabled");
}

/** Numbers are asked for largest first, words from A. */
function startsDown(column: AccountView["sort"]): boolean {
  return accountColumns.some(({ id, numeric }) => id === column && numeric);
}

function makeSortable(place: HTMLElement, sortBy: (column: (typeof accountColumns)[number]["id"]) => void): void {
  for (const { id, title } of accountColumns) {
    const cell = place.querySelector<HTMLElement>(`th[data-column="${id}"]`);
    if (!cell) continue;
    const button = element("button", "sort");
    button.textContent = title;
    button.addEventListener("click", () => sortBy(id));
    cell.replaceChildren(button);
  }
}

function markSorted(place: HTMLElement, { sort, down }: AccountView): void {
  for (const cell of place.querySelectorAll<HTMLElement>("th[data-column]")) {
    if (cell.dataset.column === sort) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
    else cell.removeAttribute("aria-sort");
  }
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
