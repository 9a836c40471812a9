import type { BandChange, HealthComparison } from "@vitals/metrics";
import type { Block } from "../diff-report.ts";
import { longTable } from "./long-table.ts";
import { arrow, counted, moneyWords } from "./words.ts";

/** Who changes band this week, and how much money with them. */
export function bandBlocks({ bandMoves, bandChanges, customers }: HealthComparison): Block[] {
  const heading = { heading: "Bands" };
  if (bandChanges.length === 0) return [heading, { text: `No customer of ${customers} changes band.` }];
  return [
    heading,
    {
      text: `${counted(bandChanges.length, "customer")} of ${customers} ${bandChanges.length === 1 ? "changes" : "change"} band.`,
    },
    {
      table: {
        head: ["from", "to", "customers", "money a year"],
        rows: bandMoves.map(({ before, after, accounts, money }) => [
          bandWord(before),
          bandWord(after),
          String(accounts),
          moneyWords(money),
        ]),
      },
    },
    ...longTable({ head: ["customer", "band", "money a year", "before", "after"], rows: bandChanges.map(rowOf) }),
  ];
}

function rowOf({ customer, before, after }: BandChange): string[] {
  const { name, value, currency } = customer;
  return [
    name,
    arrow(bandWord(before?.band ?? null), bandWord(after?.band ?? null)),
    moneyWords(value === null || currency === null ? {} : { [currency]: value }),
    before?.reason ?? "",
    after?.reason ?? "",
  ];
}

function bandWord(band: string | null): string {
  return band ?? "no customer";
}
