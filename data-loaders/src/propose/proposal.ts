import type { ProposedEvent } from "./event-kind.ts";
import type { Findings } from "./notes.ts";
import type { ProposedSource } from "./proposed-source.ts";
import type { TableRole } from "./role-rules.ts";

/** A configuration as it is proposed, and what to know about it. */
export interface Proposal {
  title: string;
  timeZone: string;
  currency: { code: string; reason: string };
  outputNoun: string;
  sources: ProposedSource[];
  /** What each event seems to be, most frequent first; empty where a catalogue says it. */
  events: ProposedEvent[];
  /** What events that the sample does not show count as. */
  otherEvents: "output" | "use";
  churn: { kind: "silence" | null; windowWeeks: number | null; reason: string };
  /** Files whose names say that they were made up or derived, perhaps from the usage: benchmarks must not learn from them. */
  derived: string[];
  /** Every table with what it was taken for; null where it is left out. */
  tables: { name: string; title: string; files: number; rows: number; role: TableRole | null; others: TableRole[] }[];
  findings: Findings;
  /** Files that could not be read, a sentence each. */
  problems: string[];
}

/** What a person decided, where the proposal guesses. */
export interface Answers {
  /** The role of a table, by its name; null leaves it out. */
  roles: ReadonlyMap<string, TableRole | null>;
  title?: string;
  timeZone?: string;
  currency?: string;
  /** Events that are output; all others of that kind become use. */
  output?: readonly string[];
}
