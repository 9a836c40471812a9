import { type Columns, column, numbers } from "../columns.ts";
import { type FeatureStanding, featureStanding } from "./feature-standing.ts";

/** Weeks over which use is drawn and compared. */
export const weeksOfUse = 26;

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
  const [ids, events] = [column<string>(commandWeeks, "account_id"), column<string>(commandWeeks, "event")];
  const [mondays, counts] = [numbers(commandWeeks, "week"), numbers(commandWeeks, "events")];
  const seen = new Map<string, Map<string, Seen>>();
  for (let i = 0; i < ids.length; i++) {
    const monday = mondays[i] as number;
    if (monday > lastWeek || !customers.has(ids[i] as string)) continue;
    const byAccount = getOrMake(seen, events[i] as string, () => new Map<string, Seen>());
    const use = getOrMake(byAccount, ids[i] as string, () => new Map<number, number>());
    use.set(monday, (use.get(monday) ?? 0) + (counts[i] as number));
  }
  return new Map([...seen].map(([event, byAccount]) => [event, featureUse(event, byAccount, lastWeek)]));
}

/** Events by the Monday of their week; one command of several modules is one use. */
type Seen = Map<number, number>;

function featureUse(event: string, byAccount: Map<string, Seen>, lastWeek: number): FeatureUse {
  const customers = [...byAccount].map(([accountId, seen]): CustomerUse => {
    const mondays = [...seen.keys()].sort((a, b) => a - b);
    return {
      accountId,
      firstWeek: mondays[0] as number,
      lastWeek: mondays.at(-1) as number,
      weeks: Array.from({ length: weeksOfUse }, (_, i) => seen.get(lastWeek - 7 * (weeksOfUse - 1 - i)) ?? 0),
      standing: featureStanding(mondays, lastWeek),
    };
  });
  customers.sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const customersByWeek = Array.from(
    { length: weeksOfUse },
    (_, i) => customers.filter(({ weeks }) => (weeks[i] as number) > 0).length,
  );
  return { event, customers, customersByWeek };
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
