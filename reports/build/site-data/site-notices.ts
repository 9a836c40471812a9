import type { InputCounts } from "../../src/components/accounting-table.js";
import { plural } from "../../src/components/date-words.js";
import type { Notice } from "../../src/components/site-file.js";
import type { Book } from "./book.ts";
import type { DataNotice } from "./data-notices.ts";

/** What looked wrong with the data further back than this is history, not a warning. */
const weeksWarned = 8;

/** What a reader must know before believing a number, worst first. */
export function siteNotices({
  inputs,
  book,
  dataNotices,
  unknownCommands,
}: {
  inputs: readonly InputCounts[];
  book: Book;
  dataNotices: readonly DataNotice[];
  unknownCommands: { commands: number; events: number };
}): Notice[] {
  const notices: Notice[] = [];
  for (const { input, status, message } of inputs) {
    const said = message ? ` ${sentence(message)}` : "";
    if (status === "failed")
      notices.push({
        kind: "failed",
        text: `The input “${input}” could not be read; what it says is from the last good load.${said}`,
      });
    if (status === "stale")
      notices.push({ kind: "stale", text: `The input “${input}” is older than it should be.${said}` });
  }
  if (book.lastWeek === null)
    notices.push({ kind: "empty", text: "There is no event in the period the report covers." });
  for (const { last_week: week, evidence } of dataNotices) {
    if (book.lastWeek === null || week < book.lastWeek - 7 * weeksWarned) continue;
    notices.push({ kind: "unknown", text: evidence, more: true });
  }
  const aside = inputs.reduce((sum, input) => sum + input.rows_quarantined, 0);
  if (aside > 0)
    notices.push({
      kind: "excluded",
      text: `${plural(aside, "row")} could not be used and ${aside === 1 ? "was" : "were"} set aside.`,
      more: true,
    });
  if (unknownCommands.commands > 0) {
    notices.push({
      kind: "unknown",
      text: `${plural(unknownCommands.commands, "command")} (${plural(unknownCommands.events, "event")}) ${unknownCommands.commands === 1 ? "is" : "are"} not in the catalogue and ${unknownCommands.commands === 1 ? "counts" : "count"} as use, not as output.`,
      more: true,
    });
  }
  return notices;
}

function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
