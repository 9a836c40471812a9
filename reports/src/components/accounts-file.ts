import type { ListedAccount } from "./listed-account.js";

/**
 * What `accounts.json` holds: the list of accounts by column. A name that repeats stands once, and no number has figures
 * that no row shows, because the table can be searched once the whole file is there.
 */
export interface AccountsFile {
  readonly account_id: readonly string[];
  /** What follows the account's id, see `addressOf`. */
  readonly slug: readonly string[];
  readonly name: readonly string[];
  readonly coded: Readonly<Record<Coded, { readonly values: readonly Value[]; readonly codes: readonly number[] }>>;
  readonly numbers: Readonly<Record<Numeric, readonly (number | null)[]>>;
  readonly shapes: readonly string[];
  readonly lowest: readonly (number | null)[];
  readonly highest: readonly (number | null)[];
  readonly last: readonly (number | null)[];
}

type Value = string | null | readonly string[];

const coded = ["segment", "owner", "currency", "status", "band", "manager_rating", "module_names"] as const;
type Coded = (typeof coded)[number];

/** A number with the figures that a row shows of it, so that it is shown the same; sorting by it is as good as that. */
const shown = {
  annual_value: (value: number) => value,
  renews_on: (value: number) => value,
  // Down, so that rounding it once more does not round it up.
  score: (value: number) => Math.floor(value * 10 + 1e-9) / 10,
  score_change: (value: number) => Math.round(value * 10) / 10,
  output_4w: (value: number) => (Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2))),
  output_change: (value: number) => Math.round(value * 100) / 100,
  producing_users: (value: number) => value,
  modules: (value: number) => value,
  seat_use: (value: number) => Math.round(value * (value < 0.01 ? 1000 : 100)) / (value < 0.01 ? 1000 : 100),
  open_alarms: (value: number) => value,
} as const;
type Numeric = keyof typeof shown;
const numeric = Object.keys(shown) as Numeric[];

/** Packs the list; what the rows show of it stays the same. */
export function packAccounts(accounts: readonly ListedAccount[]): AccountsFile {
  const series = (of: "lowest" | "highest" | "last") =>
    accounts.map((account) => unlessNull(account.series[of], threeFigures));
  return {
    account_id: accounts.map((account) => account.account_id),
    slug: accounts.map(({ account_id: id, slug }) =>
      slug.startsWith(stemOf(id)) ? slug.slice(stemOf(id).length) : `/${slug}`,
    ),
    name: accounts.map((account) => account.name),
    coded: byName(coded, (name) => codesOf(accounts.map((account) => account[name]))),
    numbers: byName(numeric, (name) => accounts.map((account) => unlessNull(account[name], shown[name]))),
    shapes: accounts.map((account) => account.series.shape),
    lowest: series("lowest"),
    highest: series("highest"),
    last: series("last"),
  };
}

/** The list as rows. */
export function unpackAccounts(file: AccountsFile): ListedAccount[] {
  const codedColumns = coded.map((name) => [name, file.coded[name]] as const);
  const numberColumns = numeric.map((name) => [name, file.numbers[name]] as const);
  return file.account_id.map((account_id, i) => {
    const row: Record<string, unknown> = {
      account_id,
      slug: addressOf(account_id, file.slug[i] as string),
      name: file.name[i],
      series: { shape: file.shapes[i], lowest: file.lowest[i], highest: file.highest[i], last: file.last[i] },
    };
    for (const [name, { values, codes }] of codedColumns) row[name] = values[codes[i] as number];
    for (const [name, values] of numberColumns) row[name] = values[i];
    return row as unknown as ListedAccount;
  });
}

/** An account's address is mostly its id in plain letters and a hash; only what follows the id is kept. */
function addressOf(id: string, rest: string): string {
  return rest.startsWith("/") ? rest.slice(1) : stemOf(id) + rest;
}

function stemOf(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function byName<Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
}

function codesOf(column: readonly Value[]) {
  const values: Value[] = [];
  const codeOf = new Map<string, number>();
  const codes = column.map((value) => {
    const key = JSON.stringify(value);
    const code = codeOf.get(key) ?? values.push(value) - 1;
    codeOf.set(key, code);
    return code;
  });
  return { values, codes };
}

function unlessNull(value: number | null, of: (value: number) => number): number | null {
  return value === null ? null : of(value);
}

/** As they are said. */
function threeFigures(value: number): number {
  return Number(value.toPrecision(3));
}
