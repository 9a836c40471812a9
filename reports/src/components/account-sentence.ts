import type { AccountRow } from "./account-file.js";
import { dateWords, plural } from "./date-words.js";
import { figure } from "./number-words.js";

/** What a customer's page answers first, in one or two sentences with numbers. */
export function accountSentence(account: AccountRow, { outputNoun }: { outputNoun: string }): string {
  if (account.status === "never") return "There is no event from this account, so nothing can be said about its work.";
  if (account.status === "former") {
    const when = account.ended_on === null ? "" : ` on ${dateWords(account.ended_on)}`;
    return `This customer left${when}. The pictures reach back two years from the week of the report; what lies further back is not drawn.`;
  }
  const silent = silence(account);
  if (account.status === "silent")
    return `Nothing has come from this account for half a year or more.${silent ? ` ${silent}` : ""}`;
  return silent ?? production(account, outputNoun);
}

function silence({ weeks_since_output: weeks }: AccountRow): string | null {
  if (weeks === null || weeks < 4) return null;
  return `No output for ${plural(weeks, "complete week")}.`;
}

function production(account: AccountRow, noun: string): string {
  const { output_4w: now, output_before_4w: before, output_change: change } = account;
  if (now === null) return "Output of the last four weeks cannot be said.";
  const made = `${figure(now)} ${noun} in the last four weeks`;
  if (before === 0)
    return now > 0 ? `${made}, after none in the half year before.` : `${made}, as in the half year before.`;
  if (before === null || change === null) return `${made}; there is not enough history to compare them with.`;
  return `${made}, ${compared(change)} (${figure(before)} in an ordinary four weeks of the half year before).`;
}

function compared(change: number): string {
  const size = Math.round(Math.abs(change) * 100);
  if (size === 0) return "as many as usual";
  if (change > 1) return `${figure(change + 1)} times its usual`;
  return `${size} % ${change > 0 ? "more" : "less"} than usual`;
}
