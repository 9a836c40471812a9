import type { Config, SourceConfig } from "@vitals/tables/config";
import type { Engine } from "../../engine/open-engine.ts";
import type { InputReading } from "../../inputs/input-reading.ts";
import { failedReading } from "../../inputs/read-input.ts";
import type { LoadOptions } from "../../load-options.ts";
import { applyPreset } from "../../sources/apply-preset.ts";
import { ServerError } from "../server-error.ts";
import type { Sessions } from "../sessions.ts";
import { readInSession } from "./read-in-session.ts";

/**
 * Reads events of a server's table with a watermark: only the weeks of which the server says that a row was written, changed or
 * deleted since an earlier load; of the others, what is kept.
 *
 * @returns null where nothing is kept: no watermark, events that the server cannot group, or a source of which something is
 *   wrong, which reading all of it says
 */
export async function readWeeks(
  engine: Engine,
  config: Config,
  options: LoadOptions,
  sessions: Sessions,
): Promise<InputReading | null> {
  const source = applyPreset(config.sources.events as SourceConfig);
  const { connection, watermark } = source;
  if (connection === undefined || watermark === undefined) return null;
  try {
    const events = { engine, config, options, source: { ...source, connection, watermark } };
    return await sessions.use(connection, (session) => readInSession(session, events));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const problem = `connection ${connection}: ${error.message}`;
    // It was tried often enough.
    if (error.isPassing) return failedReading("events", source, [problem]);
    options.onNotice?.(`events are read without what earlier loads kept: ${problem}`);
    return null;
  }
}
