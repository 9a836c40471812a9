import type { AccountRow } from "../../src/components/account-file.js";
import type { ListedAccount } from "../../src/components/listed-account.js";
import { sketchOf } from "../../src/components/series-sketch.js";

/** An account with nothing special about it, and what a test wants to be different. */
export function accountOf(
  changes: Partial<AccountRow & ListedAccount> & { account_id: string },
): AccountRow & ListedAccount {
  return {
    slug: changes.account_id,
    name: changes.account_id,
    segment: null,
    plan: null,
    owner: null,
    annual_value: null,
    currency: "EUR",
    renews_on: null,
    ended_on: null,
    status: "customer",
    age_band: "later",
    band: "green",
    band_before: "green",
    band_since: null,
    band_reason: "score 64 of 100: above 42, where green begins",
    score: 64,
    score_change: 0.4,
    likelihood: null,
    manager_rating: null,
    output_4w: 10,
    output_before_4w: 10,
    output_change: 0,
    weeks_since_output: 0,
    producing_users: 2,
    modules: 1,
    seats: null,
    seat_use: null,
    open_alarms: 0,
    open_opportunities: 0,
    coverage: 1,
    output_26w: [1, 2, 3],
    series: sketchOf([1, 2, 3]),
    module_names: [],
    ...changes,
  };
}
