import type { History } from "../history/history.ts";
import { sponsorSeen, sponsorsOf } from "../history/sponsors.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

/** Weeks up to the last sight that show the sponsor's rhythm. */
const rhythmWeeks = 26;

export const sponsor = defineSignal({
  id: "sponsor",
  title: "Weeks since the sponsor was seen",
  question: "Is the sponsor still looking?",
  unit: "weeks",
  window: "from the sponsor's last event to the week",
  counts:
    "Complete loaded weeks after the last week with any event of the executive sponsor; with several sponsors, of any.",
  uniqueBy: "The week.",
  leavesOut: "Weeks that were not loaded.",
  restsOn: "weeks with the sponsor in the 26 up to the last one: the rhythm to hold it against",
  good: "low",
  limits:
    "Who reads a printed report or a forwarded mail is not seen. It is unknown where nobody is named as sponsor, where the person named is not one of the customer's users, and before the first sight.",
  naturallyLow: "In holidays it is high. A sponsor who looks once a quarter is not gone.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks", "users", "accounts"],
  needs: ["events", "users"],
  barredFromScores: true,
  barredBecause: "looking at reports is presence, not work",
  format: { style: "number", decimals: 0 },
  compute: weeksSinceSeen,
});

function weeksSinceSeen(history: History): SignalValues {
  const value = new Float64Array(history.rows).fill(Number.NaN);
  const n = new Float64Array(history.rows).fill(Number.NaN);
  for (let account = 0; account < history.accountIds.length; account++) {
    const { users } = sponsorsOf(history, account);
    if (users.length === 0) continue;
    const seen = sponsorSeen(history, account, users);
    const from = history.start[account] as number;
    let since = Number.NaN;
    let rhythm = 0;
    for (let at = 0; at < seen.length; at++) {
      if (seen[at] === 1) {
        since = 0;
        rhythm = seen.subarray(Math.max(0, at - rhythmWeeks + 1), at + 1).reduce((sum, each) => sum + each, 0);
      } else if (history.loaded[from + at] === 1) since++;
      if (history.loaded[from + at] === 0 || Number.isNaN(since)) continue;
      value[from + at] = since;
      n[from + at] = rhythm;
    }
  }
  return { value, n };
}
