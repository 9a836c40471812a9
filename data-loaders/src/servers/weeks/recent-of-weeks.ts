import { literal } from "../../engine/sql-text.ts";
import type { DaySpan } from "../../events/grouped-events.ts";
import type { CurrentFiles } from "../../increments/kept-events.ts";
import { idsOf, rowsOf } from "../../increments/kept-rows.ts";
import { fetchRecent, recentRows } from "../grouping/group-events.ts";
import type { Session } from "../server.ts";
import { weeksWithin } from "./week-events.ts";
import type { WeekSource, WeekTable } from "./week-table.ts";

/**
 * What stands after FROM: the newest fifty rows in groups of each account within a span, or more.
 *
 * Which rows are loose follows from earlier nights, and the server does not know it. So as many more are asked for as an
 * account has loose ones, and those are left out here.
 */
export async function recentOfWeeks(
  session: Session,
  { engine }: Pick<WeekSource, "engine">,
  table: WeekTable,
  { files, batches }: CurrentFiles,
  span: DaySpan,
): Promise<string> {
  const live = idsOf(files);
  const loose = rowsOf("loose", batches, live);
  const within = weeksWithin(files, span);
  if (within.length === 0) {
    const columns = "account_id, occurred_at, event, module, user_id, quantity";
    return `(SELECT ${columns} FROM clean_events WHERE false)`;
  }
  const [most] = await engine.rows<{ n: number }>(
    `SELECT coalesce(max(n), 0)::BIGINT AS n FROM (
       SELECT count(*) AS n FROM ${loose}
       WHERE occurred_at >= DATE ${literal(span.from)} AND occurred_at < DATE ${literal(span.until)} + INTERVAL 1 DAY
       GROUP BY account_id)`,
  );
  const question = { ...table.question(within, table.weeks.among(within)), repeated: { known: [] } };
  const rows = await fetchRecent(engine, session, question, { span, rows: recentRows + (most?.n ?? 0) });
  return `(SELECT * EXCLUDE (event_id) FROM ${rows}
    WHERE event_id IS NULL OR event_id NOT IN (SELECT event_id FROM ${loose} WHERE event_id IS NOT NULL))`;
}
