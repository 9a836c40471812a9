import { epochDayOf } from "@vitals/tables";
import { InvalidArgumentError, Option } from "commander";
import { papers } from "./pdf/papers.ts";

/** The configuration file, or a folder that holds one. */
export const configOption = new Option(
  "--config <file>",
  "configuration to use, instead of the nearest vitals.config.ts",
);

/** The folder of the published site. */
export const outOption = new Option("--out <folder>", "folder of the site (default: dist beside the configuration)");

/** The day the report looks back from. */
export const asOfOption = new Option(
  "--as-of <date>",
  "report on the last week whose Sunday is on or before this day, such as 2026-11-15",
).argParser(day);

/** Ignore what earlier runs left. */
const fullOption = new Option("--full", "load and assess everything anew, whatever an earlier run left");

/** A summary for programs. */
export const jsonOption = new Option("--json", "write one JSON document to standard output, for programs");

/** Markup instead of plain text. */
export const htmlOption = new Option("--html", "print HTML for mail programs instead of plain text");

/** Where PDF files go. */
export const pdfOutOption = new Option("--out <folder>", "folder for the PDF files").default(".");

/** The size of paper. */
export const paperOption = new Option("--paper <size>", "size of the paper").choices(papers).default("a4");

/** A site to print from. */
export const siteOption = new Option("--site <folder>", "folder of the site (default: dist beside the configuration)");

/** A hash that a report once published. */
export const hashOption = new Option("--hash <hash>", "prove that the entry with this hash is still there").argParser(
  hash,
);

/** The port to listen on. */
export const portOption = new Option("--port <number>", "port on 127.0.0.1; the next free one if it is taken")
  .argParser(port)
  .default(3000);

/** How patient a second build is. */
export const waitOption = new Option("--wait <seconds>", "how long to wait for another build of the same state to end")
  .argParser(seconds)
  .default(20);

/** One audience's report, instead of all. */
export const audienceOption = new Option(
  "--audience <name>",
  "the report of this audience alone; the others stay as they are",
);

/** The options of every command that runs a step. */
export const stepOptions = [configOption, outOption, asOfOption, fullOption, jsonOption, waitOption];

/** A day, or a message that says what one looks like. */
export function day(text: string): string {
  if (!Number.isNaN(epochDayOf(text))) return text;
  throw new InvalidArgumentError("expected a day such as 2026-11-15.");
}

function port(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 65_535) return value;
  throw new InvalidArgumentError("expected a number from 0 to 65535.");
}

function hash(text: string): string {
  if (/^[0-9a-f]{8,64}$/.test(text)) return text;
  throw new InvalidArgumentError("expected 8 to 64 hex digits, as a published report says them.");
}

function seconds(text: string): number {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text)) return value;
  throw new InvalidArgumentError("expected a number of seconds, such as 60.");
}
