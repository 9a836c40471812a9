import type { InputName } from "@vitals/tables";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literalList } from "../engine/sql-text.ts";
import { didYouMean } from "../files/nearest-name.ts";

/** Reasons named in one sentence. */
const shown = 3;

/** A sentence about reasons of conversations that the configuration does not list, with the nearest; null without any. */
export async function unknownReasons(
  engine: Engine,
  input: InputName,
  reasons: readonly string[],
): Promise<string | null> {
  if (input !== "journal" && input !== "touchpoints") return null;
  const found = await engine.rows<{ reason: string; n: number }>(
    `SELECT reason, count(*) AS n FROM ${identifier(`${input}_input`)}
     WHERE reason IS NOT NULL AND NOT list_contains(${literalList([...reasons])}, reason)
     GROUP BY reason ORDER BY n DESC, reason`,
  );
  if (found.length === 0) return null;
  const rows = found.reduce((sum, { n }) => sum + n, 0);
  const names = found.slice(0, shown).map(({ reason }) => `${reason}${didYouMean(reason, reasons)}`);
  const more = found.length > shown ? ` and ${found.length - shown} more` : "";
  return `${rows} ${rows === 1 ? "conversation names a reason" : "conversations name reasons"} that journal.reasons does not list: ${names.join(", ")}${more}`;
}
