import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceConfig } from "@vitals/tables/config";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { folderHash } from "../../src/generations/content-hash.ts";
import { LoadError, load } from "../../src/index.ts";
import { optionsFor } from "../loading.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { differences } from "./facts-of.ts";
import { begin, type Happening, happening, markTypes, putRows, TableOfEvents, timeTypes } from "./nights.ts";
import { serverConfig } from "./staged.ts";

describeEngines("nights of a table with a watermark", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-nights-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  const source: SourceConfig = { table: "events of nights", watermark: "changed" };

  /** The folder of the facts that a load published; null where it was refused. */
  async function nightIn(
    into: string,
    state: string,
    settings: object,
    source: SourceConfig,
    now: Date,
    full: boolean,
  ) {
    try {
      const config = { ...serverConfig(engine, server, source), ...settings };
      const { factsDir, generation } = await load(
        config,
        optionsFor(into, { stateDir: join(into, state), now, full, threads: 1 }),
      );
      return { factsDir, bytes: `${generation} ${await folderHash(factsDir)}` };
    } catch (error) {
      if (error instanceof LoadError) return null;
      throw error;
    }
  }

  it("give what a full load gives, whatever happens to its rows", async () => {
    // ClickHouse keeps a time without a zone as text, of which nothing is sure and so nothing kept.
    const sequence = fc.record({
      time: fc.constantFrom(...timeTypes.filter((type) => engine.name === "postgres" || type !== "TIMESTAMP")),
      mark: fc.constantFrom(...markTypes),
      timeZone: fc.constantFrom("UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Apia"),
      sourceZone: fc.constantFrom(undefined, "UTC", "America/New_York"),
      happenings: fc.array(happening, { minLength: 4, maxLength: 16 }),
    });
    await fc.assert(
      fc.asyncProperty(sequence, async ({ time, mark, timeZone, sourceZone, happenings }) => {
        const into = await mkdtemp(join(dir, "night-"));
        const events = { ...source, ...(sourceZone ? { timeZone: sourceZone } : {}) };
        const rows = new TableOfEvents();
        const settings: { timeZone: string; since?: string } = { timeZone };
        let today = 10;
        const ends: Happening[] = [
          { kind: "night", days: 1 },
          { kind: "night", days: 30 },
        ];
        for (const one of [...happenings, ...ends]) {
          rows.apply(one);
          if (one.kind === "since") {
            delete settings.since;
            if (one.day !== null) settings.since = isoOf(one.day);
          }
          if (one.kind !== "night") continue;
          today += one.days;
          await putRows(server, "events of nights", join(into, "rows.csv"), rows, { time, mark });
          const now = new Date((begin + today * 86_400 + 43_200) * 1000);
          const nightly = await nightIn(into, ".vitals", settings, events, now, false);
          const full = await nightIn(into, ".full", settings, events, now, true);
          expect(nightly?.bytes).toBe(full?.bytes);
          // Both without a past, because what comes out empty keeps the last facts, where there are any.
          const { watermark, ...plain } = events;
          if (one !== ends.at(-1)) continue;
          const other = await nightIn(into, ".plain", settings, plain, now, false);
          const fresh = await nightIn(into, ".fresh", settings, events, now, false);
          expect(other === null).toBe(fresh === null);
          if (other && fresh) expect(await differences(other.factsDir, fresh.factsDir)).toEqual({});
        }
        await rm(into, { recursive: true });
      }),
      { numRuns: Number(process.env.VITALS_RUNS ?? 5), endOnFailure: true },
    );
  }, 900_000);
});

const isoOf = (days: number) => new Date((begin + days * 86_400) * 1000).toISOString().slice(0, 10);
