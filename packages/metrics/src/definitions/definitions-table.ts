import type { AssessOptions, Columns } from "../columns.ts";
import type { History } from "../history/history.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import { canonicalText } from "./canonical-text.ts";
import { decidedDefinitions } from "./decided-definitions.ts";
import { learnedDefinitions } from "./learned-definitions.ts";

/** Fills the `definitions` table, sorted by nature, kind and id. */
export function definitionsTable(history: History, scored: AssessedScores, options: AssessOptions): Columns {
  const rows = [
    ...decidedDefinitions(options, scored.churn).map((row) => ({ nature: "decided", ...row })),
    ...learnedDefinitions(history, scored).map((row) => ({ nature: "learned", ...row })),
  ].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return {
    nature: rows.map(({ nature }) => nature),
    kind: rows.map(({ kind }) => kind),
    id: rows.map(({ id }) => id),
    version: rows.map(({ version }) => version),
    settings: rows.map(({ settings }) => (settings === null ? null : canonicalText(settings))),
  };
}

function keyOf({ nature, kind, id }: { nature: string; kind: string; id: string }): string {
  return `${nature}\0${kind}\0${id}`;
}
