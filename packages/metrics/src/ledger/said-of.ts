import type { Band } from "@vitals/tables";
import { type Columns, column, type Health, numbers } from "../columns.ts";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";
import type { Said, SaidAccount, SaidAlarm } from "./said.ts";

/**
 * What the health of a report week says: customers with band, score and likelihood, and every alarm that is not closed.
 *
 * @param week - Monday of the report week, as an epoch day
 * @throws when the `definitions` table does not say what counts as churn
 */
export function saidOf(health: Pick<Health, "portfolio" | "alarms" | "definitions">, week: number): Said {
  return {
    week,
    churn: churnIn(health.definitions),
    accounts: accountsIn(health.portfolio).sort(byId),
    alarms: alarmsIn(health.alarms).sort(byId),
  };
}

function churnIn(definitions: Columns): ChurnDefinition {
  const place = Array.from(column<string>(definitions, "id")).indexOf("churn");
  const settings = column<string>(definitions, "settings")[place];
  if (!settings) throw new Error("no such definition: churn; assess the facts again");
  return JSON.parse(settings) as ChurnDefinition;
}

function accountsIn(portfolio: Columns): SaidAccount[] {
  const [ids, status, bands] = ["account_id", "status", "band"].map((name) => column<string>(portfolio, name)) as [
    ArrayLike<string>,
    ArrayLike<string>,
    ArrayLike<Band>,
  ];
  const [scores, likelihoods] = [numbers(portfolio, "score"), numbers(portfolio, "likelihood")];
  return Array.from(ids, (id, i) => ({
    id,
    band: bands[i] as Band,
    score: rounded(scores[i] as number, 2),
    likelihood: rounded(likelihoods[i] as number, 4),
  })).filter((_, i) => status[i] === "customer");
}

function alarmsIn(alarms: Columns): SaidAlarm[] {
  const of = (name: string) => column<string>(alarms, name);
  const [accounts, types, kinds, states] = [of("account_id"), of("type"), of("kind"), of("state")];
  const firstWeeks = numbers(alarms, "first_week");
  return Array.from(of("alarm_id"), (id, i) => ({
    id: id as string,
    account: accounts[i] as string,
    type: types[i] as SaidAlarm["type"],
    kind: kinds[i] as string,
    firstWeek: firstWeeks[i] as number,
    state: states[i] as string,
  })).filter(({ state }) => state !== "closed");
}

function rounded(value: number, decimals: number): number | null {
  return Number.isNaN(value) ? null : Number(value.toFixed(decimals));
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
