import { link, mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { type InputName, isoDate, msPerDay } from "@vitals/tables";
import { tableFromIPC } from "apache-arrow";
import { pointTo, publishedDir, publishGeneration } from "../generations/publish-generation.ts";
import type { EventsError } from "../load-error.ts";
import type { LoadReportRow, LoadResult } from "../load-result.ts";
import { saidOfFailed } from "../report/load-report.ts";
import { readReport } from "../report/read-report.ts";
import { type FactWindow, writeReport, writeWindow } from "./write-report.ts";

/** What is written anew; everything else is linked to the files of the last load. */
const rewritten = new Set(["load_report.arrow", "window.arrow"]);

/**
 * Publishes the facts of the last load again, all of them as they were, with a report that says why the events are not newer
 * and through which day they are complete.
 *
 * @returns null where there are no earlier facts with events to keep
 */
export async function keepLastFacts(stateDir: string, error: EventsError): Promise<LoadResult | null> {
  const last = await publishedDir(stateDir, "facts");
  if (last === null) return null;
  const window = await readWindow(last);
  if (!window || window.lastWeek === null) return null;
  const through = isoDate(window.lastWeek + 6);
  const message = `${error.problems.join("; ")}: all facts are those of the last good load, complete through ${through}`;
  const report = (await readReport(last)).map((row) => {
    const said = row.input === "events" ? message : saidOfOther(row, error);
    return said === null ? row : { ...row, status: "failed" as const, message: said };
  });
  const { dir, generation } = await publishGeneration(stateDir, "facts", async (draft) => {
    await linkAll(last, draft);
    await writeReport(draft, report);
    return writeWindow(draft, window);
  });
  await pointTo(stateDir, "quarantine", join("facts", "quarantine"));
  const { firstWeek, lastWeek } = window;
  return { factsDir: dir, generation, status: "partial", report, window: { firstWeek, lastWeek } };
}

/** What today's load says of another input; null where that is nothing new. */
function saidOfOther({ input, status }: LoadReportRow, { others }: EventsError): string | null {
  if (others === null) return null;
  const problems = others.get(input as InputName);
  if (problems) return saidOfFailed(problems);
  return status === "failed" ? "can be read again: its rows are shown as soon as the events are" : null;
}

/** Null where the folder is not one of facts. */
async function readWindow(dir: string): Promise<FactWindow | null> {
  const bytes = await readFile(join(dir, "window.arrow")).catch(() => null);
  if (!bytes) return null;
  const table = tableFromIPC(bytes);
  const monday = (name: string) => {
    const ms = table.getChild(name)?.get(0) ?? null;
    return ms === null ? null : Number(ms) / msPerDay;
  };
  return {
    firstWeek: monday("first_week"),
    lastWeek: monday("last_week"),
    newestWeek: monday("newest_week"),
    timeZone: String(table.getChild("time_zone")?.get(0)),
  };
}

/** Links rather than copies, because published facts never change and may be large. */
async function linkAll(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const source = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, source));
    if (entry.isDirectory()) await mkdir(target, { recursive: true });
    else if (!rewritten.has(relative(from, source))) {
      await mkdir(dirname(target), { recursive: true });
      await link(source, target);
    }
  }
}
