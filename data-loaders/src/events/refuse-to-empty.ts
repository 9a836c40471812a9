import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { tableFromIPC } from "apache-arrow";
import { EventsError } from "../load-error.ts";

/**
 * Refuses facts without any events where the last good ones had some: an export that failed must not wipe the report.
 *
 * @param previousDir - folder of the last good facts; null on a first load, which may well be empty
 * @throws EventsError that says how an empty report can be had after all
 */
export async function refuseToEmpty(previousDir: string | null, firstWeek: number | null): Promise<void> {
  if (previousDir === null || firstWeek !== null) return;
  const window = tableFromIPC(await readFile(join(previousDir, "window.arrow")));
  if (window.getChild("first_week")?.get(0) == null) return;
  throw new EventsError([
    "events: no row can be used, while the last load had events: " +
      "remove the state folder .vitals to publish a report without events",
  ]);
}
