import { FileAttachment } from "observablehq:stdlib";
import type { Site } from "../site-file.js";
import { type ArrowTable, type PageRow, plainRows } from "./plain-rows.js";
import { requireNamed } from "./require-named.js";

/** What every page knows of the whole report. */
export const site = (await FileAttachment("../../data/site.json").json()) as Site;

const files = {
  portfolio: () => FileAttachment("../../data/portfolio.arrow"),
  alarms: () => FileAttachment("../../data/alarms.arrow"),
  signals: () => FileAttachment("../../data/signals.arrow"),
  signal_weeks: () => FileAttachment("../../data/signal_weeks.arrow"),
} as const;

const read = new Map<string, Promise<PageRow[]>>();

/**
 * The rows of a table, as plain objects: `portfolio`, `alarms`, `signals` or `signal_weeks`. Days and weeks are whole
 * days, as everywhere in the project, so that they can be subtracted; null is unknown. A table is fetched once.
 *
 * @throws for any other name, with the names there are
 */
export function table(name: keyof typeof files): Promise<PageRow[]> {
  requireNamed("table", name, Object.keys(files));
  const rows =
    read.get(name) ??
    files[name]()
      .arrow()
      .then((arrow) => plainRows(arrow as unknown as ArrowTable));
  read.set(name, rows);
  return rows;
}

/** Everybody who is a customer in the report week, as rows of the portfolio. */
export async function customers(): Promise<PageRow[]> {
  return (await table("portfolio")).filter((row) => row.status === "customer");
}
