import { type AccountColumn, accountColumns } from "./account-table.js";
import type { ListedAccount } from "./listed-account.js";
import { ratingDisagrees } from "./manager-rating.js";
import { nameRank, nameRanks, plainName } from "./name-rank.js";

/** What of the list is shown, and in which order; empty strings filter nothing. */
export interface AccountView {
  readonly q: string;
  readonly status: string;
  readonly band: string;
  readonly segment: string;
  readonly owner: string;
  /** `disagrees`: whose manager rates it otherwise than its band. */
  readonly rating: string;
  readonly module: string;
  /** Renews within this many days after the report week. */
  readonly renewal: string;
  readonly sort: AccountColumn | "attention";
  readonly down: boolean;
}

/** Customers, those who need attention first. */
export const firstView: AccountView = {
  q: "",
  status: "customer",
  band: "",
  segment: "",
  owner: "",
  rating: "",
  module: "",
  renewal: "",
  sort: "attention",
  down: false,
};

const textFilters = ["q", "status", "band", "segment", "owner", "rating", "module", "renewal"] as const;

/** The view an address asks for; what it does not say is as in the first view. */
export function viewFromAddress(search: string): AccountView {
  const asked = new URLSearchParams(search);
  const filters = Object.fromEntries(textFilters.map((name) => [name, asked.get(name) ?? firstView[name]]));
  const sort = accountColumns.find(({ id }) => id === asked.get("sort"))?.id ?? firstView.sort;
  return { ...firstView, ...filters, sort, down: asked.get("down") === "yes" };
}

/** The address of a view, shortest form: what is as in the first view is left out. */
export function addressOfView(view: AccountView): string {
  const asked = new URLSearchParams();
  for (const name of textFilters) if (view[name] !== firstView[name]) asked.set(name, view[name]);
  if (view.sort !== firstView.sort) asked.set("sort", view.sort);
  if (view.down) asked.set("down", "yes");
  const text = asked.toString();
  return text ? `?${text}` : "";
}

/** The accounts a view shows, in its order; while searching, exact matches come first. */
export function accountsInView(
  accounts: readonly ListedAccount[],
  view: AccountView,
  { lastWeek }: { lastWeek: number | null },
): ListedAccount[] {
  const after = (lastWeek ?? 0) + 6;
  const until = view.renewal ? after + Number(view.renewal) : null;
  const found = accounts.filter(
    (account) =>
      (view.status === "all" || account.status === view.status) &&
      (!view.band || account.band === view.band) &&
      (!view.segment || account.segment === view.segment) &&
      (!view.owner || account.owner === view.owner) &&
      (view.rating !== "disagrees" || ratingDisagrees(account)) &&
      (!view.module || account.module_names.includes(view.module)) &&
      (until === null || (account.renews_on !== null && account.renews_on > after && account.renews_on <= until)),
  );
  const order = orderOf(view);
  const wanted = plainName(view.q);
  if (wanted === "") return found.sort(order);
  return found
    .map((account) => ({ account, rank: nameRank([account.name, account.account_id, account.slug], wanted) }))
    .filter(({ rank }) => rank < nameRanks.not)
    .sort((a, b) => a.rank - b.rank || order(a.account, b.account))
    .map(({ account }) => account);
}

const bandRank = { red: 0, yellow: 1, none: 2, green: 3 } as const;

function orderOf({ sort, down }: AccountView): (a: ListedAccount, b: ListedAccount) => number {
  const byName = (a: ListedAccount, b: ListedAccount) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.slug < b.slug ? -1 : 1;
  if (sort === "attention")
    return (a, b) => attention(a) - attention(b) || (b.annual_value ?? -1) - (a.annual_value ?? -1) || byName(a, b);
  const key = keys[sort];
  const sign = down ? -1 : 1;
  return (a, b) => compare(key(a), key(b), sign) || byName(a, b);
}

function attention(account: ListedAccount): number {
  return (account.open_alarms > 0 ? 0 : 10) + bandRank[account.band];
}

const keys: Record<AccountColumn, (account: ListedAccount) => string | number | null> = {
  name: (account) => account.name.toLowerCase(),
  score: (account) => account.score,
  moved: (account) => account.score_change,
  value: (account) => account.annual_value,
  series: (account) => bandRank[account.band],
  output: (account) => account.output_4w,
  change: (account) => account.output_change,
  people: (account) => account.producing_users,
  modules: (account) => account.modules,
  seats: (account) => account.seat_use,
  renews: (account) => account.renews_on,
  owner: (account) => account.owner?.toLowerCase() ?? null,
};

/** What cannot be said goes last, whichever way the rest is sorted. */
function compare(a: string | number | null, b: string | number | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -sign : a > b ? sign : 0;
}
