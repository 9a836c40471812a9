import { catalog } from "@vitals/metrics";
import { isoDate } from "@vitals/tables";
import type { Config } from "@vitals/tables/config";
import type { InputCounts } from "../../src/components/accounting-table.js";
import type { Notice, Site } from "../../src/components/site-file.js";
import type { Book } from "./book.ts";

/** What every page says about the whole report. */
export function siteFileOf(
  config: Config,
  {
    book,
    inputs,
    notices,
    score,
  }: {
    book: Book;
    inputs: readonly InputCounts[];
    notices: readonly Notice[];
    score: Site["score"];
  },
): Site {
  const { account, tickets, answer } = config.links;
  return {
    title: config.title,
    generated: config.generated,
    timeZone: config.timeZone,
    currency: config.currency,
    outputNoun: config.outputNoun,
    privacy: config.privacy.users,
    ...(book.lastWeek === null ? {} : { asOf: isoDate(book.lastWeek + 6) }),
    firstWeek: book.firstWeek,
    lastWeek: book.lastWeek,
    accounts: book.accounts.length,
    customers: book.customers.length,
    sources: inputs.map(({ input, status, last_at, age_days }) => ({
      input,
      status: status as Site["sources"][number]["status"],
      lastAt: last_at,
      ageDays: age_days,
    })),
    notices,
    signals: catalog.signals.map(({ id, title, question, unit, window, restsOn, format, good }) => ({
      id,
      title,
      question,
      unit: unit.replace("units of output", config.outputNoun),
      window,
      restsOn,
      format,
      good,
    })),
    rules: Object.fromEntries([...catalog.alarms, ...catalog.opportunities].map(({ id, title }) => [id, title])),
    score,
    links: { ...(account && { account }), ...(tickets && { tickets }), ...(answer && { answer }) },
  };
}
