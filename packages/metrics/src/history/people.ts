import { type Columns, column, numbers } from "../columns.ts";
import { firstOfEach } from "./dated-rows.ts";
import { sortedOrder } from "./sorted-order.ts";

/** The `users` input by account: people of account `a` are `first[a]` to `first[a + 1] - 1`. */
export interface People {
  readonly first: Int32Array;
  /** Code of the user as in `userWeeks`; -1 for a person who was never seen in an event. */
  readonly user: Int32Array;
  readonly ids: readonly string[];
  readonly isSponsor: Uint8Array;
  /** Days since 1970-01-01; NaN where unknown. */
  readonly createdOn: Float64Array;
  readonly deactivatedOn: Float64Array;
}

/** Puts the people in order; people of accounts that the history does not know are left out. */
export function toPeople(
  users: Columns,
  accountOf: ReadonlyMap<string, number>,
  userNames: readonly string[],
  sponsorIds: readonly (string | null)[],
): People {
  const accountIds = column<string>(users, "account_id");
  const userIds = column<string>(users, "user_id");
  const flags = numbers(users, "is_sponsor");
  const [created, deactivated] = [numbers(users, "created_on"), numbers(users, "deactivated_on")];
  const codeOf = new Map(userNames.map((name, code) => [name, code]));
  const known: number[] = [];
  for (let i = 0; i < accountIds.length; i++) if (accountOf.has(accountIds[i] as string)) known.push(i);
  known.sort((one, other) => (String(userIds[one]) < String(userIds[other]) ? -1 : 1));
  const account = Int32Array.from(known, (i) => accountOf.get(accountIds[i] as string) as number);
  const order = sortedOrder([{ codes: account, size: accountOf.size }]);
  const source = order.map((i) => known[i] as number);
  const ids = Array.from(source, (i) => String(userIds[i]));
  return {
    first: firstOfEach(account, accountOf.size),
    user: Int32Array.from(ids, (id) => codeOf.get(id) ?? -1),
    ids,
    isSponsor: Uint8Array.from(source, (i, at) =>
      Number(flags[i] === 1 || sponsorIds[account[order[at] as number] as number] === userIds[i]),
    ),
    createdOn: Float64Array.from(source, (i) => created[i] as number),
    deactivatedOn: Float64Array.from(source, (i) => deactivated[i] as number),
  };
}
