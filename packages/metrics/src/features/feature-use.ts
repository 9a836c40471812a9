import { codedTexts } from "../coded-texts.ts";
import { type Columns, integers } from "../columns.ts";
import { getOrMake } from "../get-or-make.ts";
import { type FeatureStanding, featureStanding } from "./feature-standing.ts";

/** Weeks over which use is drawn and compared. */
const weeksOfUse = 26;

/** The weeks that a standing looks at one by one. */
const weeksKept = 34;

/** How one customer uses one command. */
export interface CustomerUse {
  readonly accountId: string;
  /** Mondays of the first and the last week with a use, of the whole history. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** Events of each of the last 26 weeks, oldest first. */
  readonly weeks: readonly number[];
  readonly standing: FeatureStanding;
}

/** How the customers use one command. */
export interface FeatureUse {
  readonly event: string;
  readonly customers: readonly CustomerUse[];
  /** Customers with a use, each of the last 26 weeks, oldest first. */
  readonly customersByWeek: readonly number[];
}

/**
 * How today's customers use every command that any of them ever used.
 *
 * @param commandWeeks - the fact table
 * @param lastWeek - Monday of the report week
 */
export function featureUses(
  commandWeeks: Columns,
  { customers, lastWeek }: { customers: ReadonlySet<string>; lastWeek: number },
): Map<string, FeatureUse> {
  const [accounts, events] = [codedTexts(commandWeeks, "account_id"), codedTexts(commandWeeks, "event")];
  const isCustomer = accounts.texts.map((id) => customers.has(id));
  const [mondays, counts] = [integers(commandWeeks, "week"), integers(commandWeeks, "events")];
  const seen = new Map<string, Map<string, Seen>>();
  for (let i = 0; i < mondays.length; i++) {
    const monday = mondays[i] as number;
    const account = accounts.codes[i] as number;
    if (monday > lastWeek || !isCustomer[account]) continue;
    const byAccount = getOrMake(seen, events.texts[events.codes[i] as number] as string, () => new Map<string, Seen>());
    const use = getOrMake(byAccount, accounts.texts[account] as string, unseen);
    use.first = Math.min(use.first, monday);
    use.last = Math.max(use.last, monday);
    const slot = weeksKept - 1 - Math.round((lastWeek - monday) / 7);
    if (slot >= 0) use.recent[slot] = (use.recent[slot] as number) + (counts[i] as number);
  }
  return new Map([...seen].map(([event, byAccount]) => [event, featureUse(event, byAccount, lastWeek)]));
}

/** What is kept of a customer's use, so that many customers fit into memory; one command of several modules is one use. */
interface Seen {
  first: number;
  last: number;
  /** Events of each of the last 34 weeks, as far back as any standing looks. */
  readonly recent: Float64Array;
}

function unseen(): Seen {
  return { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY, recent: new Float64Array(weeksKept) };
}

function featureUse(event: string, byAccount: Map<string, Seen>, lastWeek: number): FeatureUse {
  const customers = [...byAccount].map(
    ([accountId, seen]): CustomerUse => ({
      accountId,
      firstWeek: seen.first,
      lastWeek: seen.last,
      weeks: [...seen.recent.slice(-weeksOfUse)],
      standing: featureStanding(mondaysOf(seen, lastWeek), lastWeek),
    }),
  );
  customers.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const customersByWeek = Array.from(
    { length: weeksOfUse },
    (_, i) => customers.filter(({ weeks }) => (weeks[i] as number) > 0).length,
  );
  return { event, customers, customersByWeek };
}

/** Mondays of the weeks with a use, those long ago only as far as their first and last. */
function mondaysOf({ first, last, recent }: Seen, lastWeek: number): number[] {
  const kept = [...recent.keys()].filter((slot) => (recent[slot] as number) > 0);
  const mondays = kept.map((slot) => lastWeek - 7 * (weeksKept - 1 - slot));
  return [...new Set([first, ...mondays, last])].sort((a, b) => a - b);
}
