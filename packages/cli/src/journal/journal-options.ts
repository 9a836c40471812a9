import { Option } from "commander";
import { day } from "../options.ts";

/** What a person may say on the command line; the rest is asked for on a terminal. */
export interface JournalOptions {
  account?: string;
  alarm?: string;
  answer?: string;
  question?: string;
  reason?: string;
  feature?: string;
  author?: string;
  channel?: string;
  direction?: "inbound" | "outbound";
  date?: string;
}

export const journalOptions = [
  new Option("--account <account>", "the customer: its id, its address in the report, or its name"),
  new Option("--alarm <id>", "the alarm that this answers"),
  new Option("--answer <text>", "what was answered"),
  new Option("--question <text>", "what was asked; the alarm's question when left out"),
  new Option("--reason <reason>", "the reason learned, one of journal.reasons"),
  new Option("--feature <feature>", "the feature or module it is about"),
  new Option("--author <name>", "who talked with them; you when left out"),
  new Option("--channel <channel>", "call, mail, visit, event"),
  new Option("--direction <way>", "who reached out; inbound is the customer").choices(["inbound", "outbound"]),
  new Option("--date <day>", "the day it took place; today when left out").argParser(day),
];
