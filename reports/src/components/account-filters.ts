import { cut } from "./account-name.js";
import type { AccountView } from "./account-view.js";
import { type BandName, bandWords } from "./band-mark.js";
import { plural } from "./date-words.js";
import type { ListedAccount } from "./listed-account.js";
import { type Markup, markup } from "./markup.js";

/** The controls above the table of accounts; they can be used once the page's script has loaded. */
export function accountFilters(accounts: readonly ListedAccount[], view: AccountView, shown: number): Markup {
  return markup`<form class="filters" role="search" aria-label="Choose accounts"><fieldset disabled><legend class="unseen">Choose accounts</legend><label class="filter-search">Search <input type="search" name="q" value="${view.q}" autocomplete="off" placeholder="name or id"></label>${select(
    "status",
    "Who",
    [
      ["customer", "Customers"],
      ["former", "Former customers"],
      ["silent", "Silent"],
      ["never", "Without any event"],
      ["all", "Everybody"],
    ],
    view.status,
  )}${select("band", "Band", [["", "Any"], ...(Object.entries(bandWords) as [BandName, string][])], view.band)}${choice(
    "segment",
    "Segment",
    valuesOf(accounts, (account) => [account.segment]),
    view.segment,
  )}${choice(
    "owner",
    "Owner",
    valuesOf(accounts, (account) => [account.owner]),
    view.owner,
  )}${rating(accounts, view.rating)}${choice(
    "module",
    "Module",
    valuesOf(accounts, (account) => account.module_names),
    view.module,
  )}${select(
    "renewal",
    "Renews in",
    [["", "Any time"], ...[30, 60, 90, 180].map((days) => [String(days), `${days} days`] as [string, string])],
    view.renewal,
  )}<button type="reset">Clear</button></fieldset></form><p class="found" role="status">${found(shown, accounts.length)}</p>`;
}

/** How many accounts the view shows. */
export function found(shown: number, all: number): string {
  return shown === 0 ? "Nobody fits." : `${plural(shown, "account")} of ${all.toLocaleString("en")}.`;
}

function valuesOf(
  accounts: readonly ListedAccount[],
  of: (account: ListedAccount) => readonly (string | null)[],
): string[] {
  const values = new Set(accounts.flatMap(of).filter((value): value is string => value !== null));
  return [...values].sort((a, b) => a.localeCompare(b, "en"));
}

function choice(name: string, label: string, values: readonly string[], chosen: string): Markup | string {
  if (values.length === 0) return "";
  return select(
    name,
    label,
    [["", "Any"], ...values.map((value) => [value, cut(value, 40)] as [string, string])],
    chosen,
  );
}

/** Shown only where managers rate customers at all. */
function rating(accounts: readonly ListedAccount[], chosen: string): Markup | string {
  if (accounts.every((account) => account.manager_rating === null)) return "";
  const options = [
    ["", "Any"],
    ["disagrees", "Disagrees with the band"],
  ] as const;
  return select("rating", "Manager", options, chosen);
}

function select(name: string, label: string, options: readonly (readonly [string, string])[], chosen: string): Markup {
  return markup`<label>${label} <select name="${name}">${options.map(([value, text]) =>
    value === chosen
      ? markup`<option value="${value}" selected>${text}</option>`
      : markup`<option value="${value}">${text}</option>`,
  )}</select></label>`;
}
