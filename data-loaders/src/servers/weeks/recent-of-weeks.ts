import { literal } from "../../engine/sql-text.ts";
import type { DaySpan } from "../../events/grouped-events.ts";
import type { CurrentFiles } from "../../increments/kept-events.ts";
import { idsOf, rowsOf } from "../../increments/kept-rows.ts";
import type { KeptFile } from "../../increments/manifest.ts";
import { LoadError } from "../../load-error.ts";
import { fetchRecent, recentRows } from "../grouping/group-events.ts";
import type { Session } from "../server.ts";
import { ServerError } from "../server-error.ts";
import { dropRecent, keepRecent, keptRecent, recentKey } from "./kept-recent.ts";
import { weeksWithin } from "./week-events.ts";
import type { WeekSource, WeekTable } from "./week-table.ts";

/** The newest rows of each account. */
export interface RecentOfWeeks {
  /** See `GroupedEvents.recent`. @throws LoadError when the server fails */
  find(span: DaySpan): Promise<string>;
  /** Keeps what was found for the next load, around the keeping of everything else. */
  keep(keepRest: () => Promise<void>): Promise<void>;
}

/** Where earlier loads kept rows, and the buckets that are read in this one. */
interface Places {
  dir: string;
  read: ReadonlySet<number>;
}

/** The newest rows in groups of each account: those an earlier load kept where none of their weeks is read, else the server's. */
export function recentOfWeeks(
  session: Session,
  events: Pick<WeekSource, "engine" | "source">,
  table: WeekTable,
  state: CurrentFiles,
  { dir, read }: Places,
): RecentOfWeeks {
  const { engine } = events;
  let found: { key: string; fetched: string | null } | null = null;
  return {
    async find(span) {
      const within = weeksWithin(state.files, span);
      const columns = "account_id, occurred_at, event, module, user_id, quantity";
      if (within.length === 0) return `(SELECT ${columns} FROM clean_events WHERE false)`;
      const files = within.map((bucket) => state.files.get(bucket) as KeptFile);
      const key = recentKey(table.key, span, files);
      const kept = within.some((bucket) => read.has(bucket)) ? null : await keptRecent(dir, key);
      const fetching = () =>
        fetchOfWeeks(session, events, table, state, { within, span }).catch((error) => {
          if (!(error instanceof ServerError)) throw error;
          throw new LoadError([`events: connection ${events.source.connection}: ${error.message}`]);
        });
      const rows = kept ?? (await fetching());
      if (!within.some((bucket) => state.unsettled.has(bucket))) found = { key, fetched: kept ? null : rows };
      return rows;
    },
    async keep(keepRest) {
      // After everything was read anew, an older file could bear the same name for other rows.
      await dropRecent(dir, found?.fetched === null ? found.key : null);
      await keepRest();
      if (found?.fetched) await keepRecent(engine, dir, found.key, found.fetched);
    },
  };
}

/**
 * Fetches the newest fifty rows in groups of each account, or more.
 *
 * Which rows are loose follows from earlier nights, and the server does not know it. So as many more are asked for as an
 * account has loose ones, and those are left out here.
 */
async function fetchOfWeeks(
  session: Session,
  { engine }: Pick<WeekSource, "engine">,
  table: WeekTable,
  { files, batches }: CurrentFiles,
  { within, span }: { within: readonly number[]; span: DaySpan },
): Promise<string> {
  const loose = rowsOf("loose", batches, idsOf(files));
  const [most] = await engine.rows<{ n: number }>(
    `SELECT coalesce(max(n), 0)::BIGINT AS n FROM (
       SELECT count(*) AS n FROM ${loose}
       WHERE occurred_at >= DATE ${literal(span.from)} AND occurred_at < DATE ${literal(span.until)} + INTERVAL 1 DAY
       GROUP BY account_id)`,
  );
  const question = { ...table.question(within, table.weeks.among(within)), repeated: { known: [] } };
  const rows = await fetchRecent(engine, session, question, { span, rows: recentRows + (most?.n ?? 0) });
  await engine.run(`CREATE OR REPLACE TABLE recent_of_weeks AS SELECT * EXCLUDE (event_id) FROM ${rows}
    WHERE event_id IS NULL OR event_id NOT IN (SELECT event_id FROM ${loose} WHERE event_id IS NOT NULL)`);
  return "recent_of_weeks";
}
