import type { ColumnRule } from "./column-rule.ts";
import { contractRules } from "./contract-rules.ts";
import { seatsQuery } from "./contract-terms.ts";
import type { SeenTable } from "./find-links.ts";
import { candidates } from "./match-columns.ts";
import { meaningsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import type { EventsPart } from "./propose-events.ts";
import { type ProposedSource, sourceOf } from "./proposed-source.ts";
import { columnSql, dayTerm, numberSql, termOf } from "./term.ts";

/** Seats over time: a table of them, or contracts that say how many were bought; not where accounts say it already. */
export function proposeSeats(
  seats: readonly SeenTable[],
  contracts: SeenTable | undefined,
  accounts: ProposedSource | null,
  events: EventsPart | undefined,
  notes: Notes,
): ProposedSource | null {
  if (seats.length > 0) {
    const parts = seats.map(({ table, match }) => ({
      table,
      terms: Object.fromEntries([...match.columns].map(([ours, { column }]) => [ours, termOf(table, column)])),
    }));
    return sourceOf("seats", parts);
  }
  const query = contracts ? seatsQuery(contracts) : null;
  if (!query && events && !accounts?.found.includes("seats")) return seatsOfEvents(events, notes);
  if (!contracts || !query) return null;
  if (accounts?.found.includes("seats")) {
    notes.unsure(
      `seats come from the accounts, not from ${contracts.table.title}`,
      "the seats of the contracts, by the day they began",
    );
    return null;
  }
  const count = contracts.match.columns.get("seats")?.column.name ?? "";
  if (!meaningsOf(count).has("seat"))
    notes.unsure(`${count} of ${contracts.table.title} is taken for seats`, "another column, or no seats");
  const terms = Object.fromEntries(["account_id", "valid_from", "seats"].map((name) => [name, { column: name }]));
  return sourceOf("seats", [{ table: contracts.table, terms, query }], ["Contracts say how many seats were bought."]);
}

/** Daily figures may say how many seats there were on each day: the days on which that changed are kept. */
function seatsOfEvents({ table, terms }: EventsPart, notes: Notes): ProposedSource | null {
  const [account, time] = [terms.account_id, terms.occurred_at];
  if (!account || !("column" in account) || !time || !("column" in time)) return null;
  const rule = contractRules.seats as ColumnRule;
  const seats = table.columns.find(
    (column) => meaningsOf(column.name).has("seat") && candidates([column], rule, "seats")[0],
  );
  const day = table.columns.find(({ name }) => name === time.column);
  if (!seats || !day) return null;
  notes.unsure(`${seats.name} of ${table.title} is taken for the seats on each day`, "another column, or no seats");
  const [key, on, count] = [columnSql(table, account.column), dayTerm(table, day), numberSql(table, seats)];
  const query = [
    "with days as (",
    `  select ${key} as account_id, ${on} as valid_from, max(cast(${count} as integer)) as seats`,
    `  from ${table.name} where ${count} is not null group by all`,
    ")",
    "select account_id, valid_from, seats from days",
    "qualify seats is distinct from lag(seats) over (partition by account_id order by valid_from)",
  ].join("\n");
  const found = Object.fromEntries(["account_id", "valid_from", "seats"].map((name) => [name, { column: name }]));
  return sourceOf("seats", [{ table, terms: found, query }], ["The days on which the number of seats changed."]);
}
