import { assess } from "@vitals/metrics";
import type { Assessed } from "../../../build/site-data/read-report.ts";
import { factsOf } from "../../fixture/facts-of.ts";
import { type Customer, reportWeek, rowsOfCustomers } from "../../fixture/made-up-customers.ts";
import { fixtureConfig } from "../../fixture/write-fixture.ts";

/** Names that try to break a message, a line, a calendar, a spreadsheet. */
export const hostileNames = [
  '<img src=x onerror="alert(1)">',
  "Comma, Semi; Colon: \\ Ltd",
  "two\r\nlines\u2028and\u0000more",
  "👩‍🚒 Fire 🔥 Crew",
  '=HYPERLINK("http://x","y")',
  "\u202eevil\u202c right",
  "B".repeat(4000),
  "]]> & <!--",
  "half \ud83d emoji",
  "株式会社とても長い名前のお客様".repeat(9),
];

/** An assessed book in which every third of many customers falls, under hostile names; no event at all when there are none. */
export function hostileReport(count = 60, config: Parameters<typeof fixtureConfig>[0] = {}): Assessed {
  const customers = Array.from({ length: count }, (_, i) => customer(i));
  const facts = factsOf(count === 0 ? {} : rowsOfCustomers(customers, 60));
  const settings = fixtureConfig(config);
  const { outputNoun, currency, alarms, journal } = settings;
  const health = assess(facts, { outputNoun, currency, budget: alarms.budget, explaining: journal.explaining });
  return { facts, health, config: settings };
}

function customer(i: number): Customer {
  return {
    id: `acc;${i}`,
    name: `${hostileNames[Math.floor(i / 3) % hostileNames.length]}${i >= 30 ? ` ${i}` : ""}`,
    output: (ago) => (ago < 3 && i % 3 === 0 ? 1 : 40 + ((ago * 7 + i * 3) % 5)),
    account: {
      annual_value: 1000 + i,
      currency: "EUR",
      owner: "O'Neil, <b>Ann</b>\nof\tsales",
      renews_on: reportWeek + 7 + i,
    },
  };
}
