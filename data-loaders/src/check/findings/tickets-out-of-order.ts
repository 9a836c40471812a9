import { bySteps, type SourceFinding } from "../source-finding.ts";

/** Tickets that were resolved or answered before they were opened. */
export const ticketsOutOfOrder: SourceFinding = {
  finding: "tickets-out-of-order",
  inputs: ["tickets"],
  unit: "tickets",
  examples: "other",
  looked: "SELECT count(*) FROM tickets_input",
  found:
    "SELECT ticket_id AS example FROM tickets_input WHERE resolved_at < opened_at OR first_response_at < opened_at",
  says: "were resolved or answered before they were opened",
  why: "Times to answer and to resolve come out below zero; mostly one of the columns is in another time zone.",
  wayOut: "Look at the time zone of each column, and at how tickets that were opened again are exported.",
  threshold: "a problem when a fifth are concerned, a warning from 1 %, else a note",
  severity: ({ looked, found }) => bySteps(found / looked, { problem: 0.2, warning: 0.01 }),
};
