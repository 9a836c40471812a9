import { meaningsOf, wordsOf } from "./name-words.ts";
import type { Notes } from "./notes.ts";
import type { TableProfile } from "./table-profile.ts";

const codes = "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF JPY CNY INR AUD CAD NZD BRL MXN ZAR SGD TRY".split(" ");
const signs: Record<string, string> = { "€": "EUR", $: "USD", "£": "GBP", "₹": "INR", zł: "PLN" };

/** The currency of annual values: a column of codes, a code in a column's name, a sign in values. */
export function proposeCurrency(tables: readonly TableProfile[], notes: Notes): { code: string; reason: string } {
  for (const table of tables) {
    for (const { name, values } of table.columns) {
      const [common = ""] = [...values.keys()];
      const isCode = meaningsOf(name).has("currency") && codes.includes(common.toUpperCase());
      if (isCode) return { code: common.toUpperCase(), reason: `the commonest in ${name} of ${table.title}` };
      const word = wordsOf(name).find((one) => codes.includes(one.toUpperCase()));
      if (word) return { code: word.toUpperCase(), reason: `${name} of ${table.title} says so` };
      const sign = Object.keys(signs).find((one) => /^\D{0,2}\d/.test(common) && common.includes(one));
      if (sign) return { code: signs[sign] as string, reason: `${name} of ${table.title} has ${sign}` };
    }
  }
  const hasMoney = tables.some(({ columns }) =>
    columns.some(({ name, shape }) => shape.kind === "number" && meaningsOf(name).has("money")),
  );
  if (hasMoney) notes.unsure("no column says the currency, so EUR is taken", "the code of another currency");
  return { code: "EUR", reason: "nothing in the data says another" };
}

/** Whether the times of events bear a zone. */
export function explainZone(events: TableProfile, occurredAt: string | undefined, zone: string, notes: Notes): void {
  const column = events.columns.find(({ name }) => name === occurredAt);
  if (column?.shape.kind !== "time") return;
  if (column.shape.isDay)
    notes.found(
      `${column.name} of ${events.title} are days without a time: weekly figures are right, times of day are not known`,
    );
  else if (column.shape.bearsZone)
    notes.found(`${column.name} of ${events.title} say their zone; weeks are cut in ${zone}`);
  else
    notes.unsure(
      `${column.name} of ${events.title} say no zone, so they are taken for times of ${zone}`,
      "the zone they were written in, as `timeZone` of the source",
    );
}
