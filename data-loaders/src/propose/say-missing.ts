import type { ProposedEvent } from "./event-kind.ts";
import type { Notes } from "./notes.ts";
import type { ProposedSource } from "./proposed-source.ts";

/** Says what no file has, and what the report cannot tell without it. */
export function sayMissing(sources: readonly ProposedSource[], events: readonly ProposedEvent[], notes: Notes): void {
  const found = (input: string, ...columns: string[]) =>
    sources.some(
      (source) =>
        source.input === input && (columns.length === 0 || columns.some((name) => source.found.includes(name))),
    );
  const lacks: [boolean, string, string][] = [
    [!found("events", "user_id"), "who did each event", "no signal about people: how many produce, who fell silent"],
    [!found("accounts"), "a list of accounts", "customers appear under their ids, without segment, value or renewal"],
    [found("accounts") && !found("accounts", "annual_value"), "annual values", "no money at risk"],
    [found("accounts") && !found("accounts", "renews_on"), "renewal days", "no list of what renews when"],
    [!found("seats") && !found("accounts", "seats"), "seats", "no share of seats in use"],
    [!found("tickets"), "tickets", "no signal about defects and waiting"],
    [
      !found("outcomes") && !found("accounts", "ended_on"),
      "who left and when",
      "nothing to learn a likelihood of churn from",
    ],
  ];
  for (const [isMissing, what, cost] of lacks) if (isMissing) notes.missing(what, cost);
  if (events.length > 0 && !events.some(({ kind }) => kind === "output")) {
    notes.missing(
      "an event that is output",
      "production cannot be counted: mark at least one as output in the catalogue",
    );
  }
}
