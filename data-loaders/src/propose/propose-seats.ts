import { seatsQuery } from "./contract-terms.ts";
import type { SeenTable } from "./find-links.ts";
import { meaningsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import { type ProposedSource, sourceOf } from "./proposed-source.ts";
import { termOf } from "./term.ts";

/** Seats over time: a table of them, or contracts that say how many were bought; not where accounts say it already. */
export function proposeSeats(
  seats: readonly SeenTable[],
  contracts: SeenTable | undefined,
  accounts: ProposedSource | null,
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
