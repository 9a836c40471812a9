import { madeIn } from "@vitals/metrics";
import type { AccountValue } from "../../../src/components/account-value.js";
import type { CommandName } from "../command-names.ts";
import type { ValueBook } from "./value-book.ts";

/** Commands listed by themselves. */
const most = 12;

/** What one account made by command in 13 weeks and against its price; null where no command has a value. */
export function accountValue(
  accountId: string,
  value: ValueBook,
  nameOf: (event: string) => CommandName,
): AccountValue | null {
  if (value.worth.size === 0) return null;
  const made = value.made.get(accountId) ?? [];
  const commands = made
    .filter(({ now, before }) => now[13] > 0 || before[13] > 0)
    .sort((a, b) => b.now[13] - a.now[13] || b.before[13] - a.before[13] || (a.event < b.event ? -1 : 1));
  const { now, before } = madeIn(made, 13);
  const known = value.known.get(accountId) ?? { weeks: 0, missing: 0 };
  const compared = value.compared.get(accountId);
  return {
    value: now,
    before: value.weeksOfData >= 26 ? before : null,
    weeks: known.weeks,
    missing: known.missing,
    commands: commands.slice(0, most).map((each) => ({
      title: nameOf(each.event).title,
      units: each.units,
      worth: value.worth.get(each.event) ?? 0,
      value: each.now[13],
      before: each.before[13],
    })),
    more: Math.max(0, commands.length - most),
    price: compared
      ? {
          ratio: compared.ratio,
          quarter: compared.quarter,
          middle: compared.peers.middle,
          peers: compared.peers.customers,
          segment: compared.peers.segment,
        }
      : null,
    notCompared: value.leftOut.get(accountId) ?? null,
  };
}
