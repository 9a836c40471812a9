import type { ProposedEvent } from "@vitals/data-loaders";

/** The starter catalogue as CSV: one line for each event, with the reason for its kind. */
export function catalogueText(events: readonly ProposedEvent[]): string {
  const rows = events.map(({ event, title, kind, reason }) => [event, title, kind, reason]);
  return `${[["event", "title", "kind", "reason"], ...rows].map((row) => row.map(field).join(",")).join("\n")}\n`;
}

function field(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
