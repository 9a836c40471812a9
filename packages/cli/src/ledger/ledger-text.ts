import { bandNames } from "@vitals/tables";
import { aligned } from "../explain/aligned.ts";
import type { Entry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import { weekName } from "./week-name.ts";

/** A ledger for the terminal: one line an entry, then whether it is proved. */
export function ledgerText({ entries, wrong }: Ledger): string {
  const head = ["week", "what", "customers", ...bandNames, "alarms", "definitions", "hash"];
  const lines = entries.length > 0 ? [...aligned([head, ...entries.map(cells)]), ""] : [];
  return [...lines, wrong === null ? proved(entries) : `broken: ${wrong}`, ""].join("\n");
}

function cells({ said, correction, definitions, hash }: Entry): string[] {
  const inBand = (band: string) => String(said.accounts.filter((account) => account.band === band).length);
  return [
    weekName(said.week),
    correction === 0 ? "published" : `correction ${correction}`,
    String(said.accounts.length),
    ...bandNames.map(inBand),
    String(said.alarms.filter(({ type }) => type === "alarm").length),
    definitions.decided.slice(0, 8),
    hash.slice(0, 12),
  ];
}

function proved(entries: readonly Entry[]): string {
  const newest = entries.at(-1);
  if (!newest) return "nothing was published yet: the first build that publishes a site writes the first entry";
  const count = entries.length === 1 ? "1 entry" : `${entries.length} entries`;
  return `whole: ${count}, each as it was written; the newest has hash ${newest.hash}`;
}
