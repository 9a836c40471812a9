import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { InputName } from "@vitals/tables";
import { drawCustomers } from "./customers/draw-customers.ts";
import { exportedEvents } from "./events/exported-events.ts";
import { type SampleOptions, sampleOptions } from "./sample-options.ts";
import { sampleWeeks } from "./sample-weeks.ts";
import { type Story, toldStories } from "./stories/told-stories.ts";
import { textTables } from "./tables/all-text-tables.ts";
import { writeEvents } from "./tables/events.ts";
import { journalFiles } from "./tables/journal.ts";
import type { SampleWorld } from "./tables/sample-table.ts";
import { writeText } from "./writers/write-text.ts";

/** What a loader must find in an input: `read` is the sum of the other four. */
export interface InputCounts {
  readonly read: number;
  readonly used: number;
  /** Rows that repeat an earlier one to the letter. */
  readonly repeats: number;
  /** Rows of the unfinished week. */
  readonly afterLastWeek: number;
  /** Rows that are broken on purpose. */
  readonly broken: number;
}

/** A sample on disk: its files, the stories planted in it, and the truth about its rows. */
export interface WrittenSample {
  readonly files: string[];
  readonly stories: Story[];
  readonly counts: Readonly<Partial<Record<InputName, InputCounts>>>;
  /** Each row that is broken on purpose, as `input: why`. */
  readonly brokenBecause: readonly string[];
}

/**
 * Writes the customers of Fieldline, a made-up vendor of a spatial-design agent for field crews, into a folder.
 *
 * The same options give the same bytes. What stood in the folder's own files before is replaced.
 *
 * @param dir - folder to write into; made when it is not there
 * @param options - sizes and seed; 120 customers over 130 weeks up to 15 November 2026 when left out
 */
export async function writeSample(dir: string, options: Partial<SampleOptions> = {}): Promise<WrittenSample> {
  const checked = sampleOptions(options);
  const weeks = sampleWeeks(checked.weeks, checked.lastWeek);
  const customers = drawCustomers(checked, weeks);
  const world: SampleWorld = { seed: checked.seed, weeks, customers };

  const events = exportedEvents(world);
  const tables = textTables.map((table) => table(world));
  const journal = journalFiles(world);

  for (const folder of ["events", "journal"]) await rm(join(dir, folder), { recursive: true, force: true });
  await mkdir(join(dir, "events"), { recursive: true });
  const eventFiles = await writeEvents(dir, events.quarters);
  for (const { file, text } of [...tables, ...journal]) await writeText(join(dir, file), text);

  return {
    files: [...eventFiles, ...[...tables, ...journal].map(({ file }) => join(dir, file))],
    stories: toldStories(customers, weeks),
    brokenBecause: [{ input: "events", broken: events.broken }, ...tables].flatMap(({ input, broken }) =>
      broken.map((why) => `${input}: ${why}`),
    ),
    counts: {
      events: countsOf([...events.quarters.values()].flat().length, events.broken.length, events),
      ...Object.fromEntries(tables.map((table) => [table.input, countsOf(table.rows, table.broken.length, table)])),
      journal: countsOf(journal.length, 0),
    },
  };
}

function countsOf(read: number, broken: number, { repeats = 0, afterLastWeek = 0 } = {}): InputCounts {
  return { read, used: read - broken - repeats - afterLastWeek, repeats, afterLastWeek, broken };
}
