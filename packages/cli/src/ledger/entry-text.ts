import type { WeekPage } from "@vitals/reports/build/site-data/index.ts";
import { isoDate } from "@vitals/tables";
import { digest } from "./digest.ts";
import type { Entry } from "./entry.ts";

/** The format of the files; rises when they would be read differently. */
export const ledgerFormat = 1;

/**
 * An entry as the text of its file: JSON with one account or alarm a line, so that people can read it and tools compare it.
 * The last line is the digest of all text before it. No clock and no machine is in it: the same publication gives the
 * same bytes anywhere.
 */
export function entryText(entry: Omit<Entry, "hash">): string {
  const { number, correction, previous, definitions, facts, software, said, page } = entry;
  const head = [
    ["format", ledgerFormat],
    ["number", number],
    ["week", isoDate(said.week)],
    ["correction", correction],
    ["previous", previous],
    ["definitions", definitions],
    ["facts", facts],
    ["software", software],
    ["churn", said.churn],
  ].map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const accounts = said.accounts.map(({ id, band, score, likelihood }) => [id, band, score, likelihood]);
  const alarms = said.alarms.map(({ id, account, type, kind, firstWeek, state }) => [
    id,
    account,
    type,
    kind,
    isoDate(firstWeek),
    state,
  ]);
  return sealed(
    `{\n${head.join("")}${listed("accounts", accounts)}${listed("alarms", alarms)}${page ? kept(page) : ""}`,
  );
}

/** The page with one line of its HTML a line. */
function kept({ sentence, html }: WeekPage): string {
  return `  "sentence": ${JSON.stringify(sentence)},\n${listed("page", html.split("\n"))}`;
}

function listed(name: string, rows: readonly unknown[]): string {
  const lines = rows.map((row) => `\n    ${JSON.stringify(row)}`);
  return `  ${JSON.stringify(name)}: [${lines.join(",")}${lines.length > 0 ? "\n  " : ""}],\n`;
}

function sealed(body: string): string {
  return `${body}  "hash": "${digest(body)}"\n}\n`;
}
