import { join } from "node:path";
import type { Engine } from "../../engine/open-engine.ts";
import { copiedRows } from "../copied-rows.ts";
import type { Session } from "../server.ts";
import type { WeekTable } from "./week-table.ts";

/** What a server says of the rows of a bucket without sending them. */
export interface WeekPrint {
  bucket: number;
  rows: number;
  /** Rows without a watermark. */
  unmarked: number;
  /** The same while no row is written, changed or deleted. */
  print: string;
  /** Whether its newest change is so long ago that another one would bear another watermark. */
  isSettled: boolean;
}

/**
 * Asks for the fingerprint of every bucket: its rows, the greatest watermark, and the sums of watermarks and of times.
 *
 * The sums show what the greatest does not: rows that went, rows that moved, and changes that were written late under an older
 * watermark. That of the times shows a row that took the place of another with the same watermark.
 */
export async function askPrints(
  engine: Engine,
  session: Session,
  { found, judged, mark, weeks }: Pick<WeekTable, "found" | "judged" | "mark" | "weeks">,
): Promise<WeekPrint[]> {
  const { dialect } = session;
  const [at, marked] = ["vitals_micros", "vitals_mark"];
  const select = dialect.select(
    [
      "vitals_bucket",
      "count(*)",
      `count(*) - count(${marked})`,
      `max(${marked})`,
      dialect.sum(marked),
      dialect.sum(at),
      `min(${dialect.clock})`,
    ],
    {
      from: found.from,
      layers: [{ [at]: judged.micros, [marked]: mark.value }, { vitals_bucket: weeks.of(at) }],
      where: [],
    },
    ["vitals_bucket"],
  );
  const path = join(engine.scratch, "events-weeks.csv");
  await session.copy(select, path);
  const isSettled = mark.leeway === null ? "true" : `coalesce(c3::BIGINT <= c6::BIGINT - ${mark.leeway}, false)`;
  return engine.rows<WeekPrint>(
    `SELECT c0::INTEGER AS bucket, c1::BIGINT AS rows, c2::BIGINT AS unmarked,
       concat_ws(' ', c1, c2, coalesce(c3, '-'), coalesce(c4, '-'), coalesce(c5, '-')) AS print,
       ${isSettled} AS "isSettled"
     FROM ${copiedRows(path, 7)} ORDER BY bucket`,
  );
}
