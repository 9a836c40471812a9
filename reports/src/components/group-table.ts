import { isolated } from "./account-name.js";
import { type BandName, bandWords } from "./band-mark.js";
import type { ListedAccount } from "./listed-account.js";
import { listingTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";
import { moneySumWords, sumMoney } from "./money.js";

type Grouped = Pick<ListedAccount, "band" | "open_alarms" | "annual_value" | "currency">;

/** Customers that have something in common. */
interface Group<Account> {
  readonly name: string;
  readonly accounts: readonly Account[];
}

const bands: readonly BandName[] = ["red", "yellow", "green", "none"];

/** Groups printed; more are no overview. */
const most = 40;

/**
 * Customers by what they have in common, the largest group first: how many, what they pay, their bands, and how many with an
 * open alarm; each group's name leads to its customers. Nothing where fewer than two groups have a name.
 *
 * @param groupOf - the group's name; null for none
 */
export function groupTable<Account extends Grouped>(
  customers: readonly Account[],
  options: {
    title: string;
    currency: string;
    groupOf: (account: Account) => string | null;
    hrefOf: (name: string) => string;
  },
): Markup {
  const groups = groupsOf(customers, options.groupOf);
  if (groups.length < 2) return nothing;
  return markup`<h3>By ${options.title.toLowerCase()}</h3>${listingTable(
    groups,
    [
      { title: options.title, cell: ({ name }) => markup`<a href="${options.hrefOf(name)}">${isolated(name)}</a>` },
      { title: "Customers", cell: ({ accounts }) => accounts.length.toLocaleString("en"), numeric: true },
      {
        title: "A year",
        cell: ({ accounts }) => moneySumWords(sumMoney(accounts, options.currency)) ?? "–",
        numeric: true,
      },
      ...bands.map((band) => ({
        title: bandWords[band],
        cell: ({ accounts }: Group<Account>) => count(accounts, (account) => account.band === band),
        numeric: true,
      })),
      {
        title: "Open alarm",
        cell: ({ accounts }) => count(accounts, ({ open_alarms }) => open_alarms > 0),
        numeric: true,
      },
    ],
    { label: `Customers by ${options.title.toLowerCase()}`, most },
  )}`;
}

function groupsOf<Account>(
  customers: readonly Account[],
  groupOf: (account: Account) => string | null,
): Group<Account>[] {
  const groups = new Map<string, Account[]>();
  for (const account of customers) {
    const name = groupOf(account);
    if (name === null) continue;
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push(account);
  }
  return [...groups]
    .map(([name, accounts]) => ({ name, accounts }))
    .sort((a, b) => b.accounts.length - a.accounts.length || (a.name < b.name ? -1 : 1));
}

function count<Account>(accounts: readonly Account[], isCounted: (account: Account) => boolean): string {
  return accounts.filter(isCounted).length.toLocaleString("en");
}
