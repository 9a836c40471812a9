import type { HealthComparison } from "@vitals/metrics";
import type { CodeChanges } from "./code-changes.ts";
import type { ConfigChanges } from "./config-changes.ts";
import type { DefinitionCheck, Unchecked } from "./definition-check.ts";
import type { Versions } from "./repository.ts";

/** Everything that a diff says, before it is written down in one way or another. */
export interface DiffReport {
  readonly versions: Versions;
  /** The name of the facts that both sides were made of. */
  readonly generation: string;
  readonly config: ConfigChanges;
  readonly code: CodeChanges;
  /** Null when both sides run the same code. */
  readonly definitions: DefinitionCheck | Unchecked | null;
  readonly health: HealthComparison;
}

/** A part of the report: what every way of writing it down can show. */
export type Block =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly list: readonly string[] }
  | { readonly table: Table; readonly folded?: string };

/** Cells by row; numbers are aligned to the right. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
