import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { UserConfig } from "@vitals/tables/config";
import fc from "fast-check";
import { expect, test } from "vitest";
import { folderHash } from "../../src/generations/content-hash.ts";
import { LoadError, load } from "../../src/index.ts";
import { configOf, folderWith, optionsFor } from "../loading.ts";
import { type Arrival, applyToFiles, arrival, begin, csvOf } from "./arrivals.ts";
import { byRows } from "./by-rows.ts";

const day = 86_400_000;
const runs = Number(process.env.VITALS_RUNS ?? 8);

/** The configuration after everything that happened to it. */
function configAfter(happened: readonly Arrival[]): Partial<UserConfig> & Pick<UserConfig, "sources"> {
  const aliases: Record<string, string> = {};
  const hasSeats = happened.some(({ kind }) => kind === "seats");
  const sources = { events: { files: "events" }, ...(hasSeats ? { seats: { files: "seats.csv" } } : {}) };
  const config = { timeZone: "Europe/Berlin", sources, aliases };
  const rules: { event: string; kind: "output" }[] = [];
  const accounts: string[] = [];
  let since: string | null = null;
  for (const one of happened) {
    if (one.kind === "since") since = one.day === null ? null : isoOf(one.day);
    if (one.kind === "alias") aliases[one.old] = one.became;
    if (one.kind === "rule") rules.push({ event: one.event, kind: "output" });
    if (one.kind === "exclude") accounts.push(one.account);
  }
  return { ...config, ...(since ? { since } : {}), catalogue: { rules }, exclude: { accounts } };
}

const isoOf = (days: number) => new Date(begin + days * day).toISOString().slice(0, 10);

/** What a load published, but for the names and numbers of files; a refusal is a result too. */
async function tablesOf(dir: string, stateDir: string, happened: readonly Arrival[], now: Date): Promise<unknown> {
  try {
    const { factsDir, report } = await load(configOf(configAfter(happened)), optionsFor(dir, { stateDir, now }));
    const tables = await folderHash(factsDir, (path) => path === "load_report.arrow" || path === "window.arrow");
    return { tables, report: report.map(({ files, fingerprint, ...others }) => others) };
  } catch (error) {
    if (error instanceof LoadError) return "refused";
    throw error;
  }
}

/** The name and the bytes of what a load published; a refusal is a result too. */
async function outcomeOf(dir: string, stateDir: string, happened: readonly Arrival[], now: Date, full: boolean) {
  try {
    const options = optionsFor(dir, { stateDir, now, full, threads: 1 });
    const { factsDir, generation } = await load(configOf(configAfter(happened)), options);
    return `${generation} ${await folderHash(factsDir)}`;
  } catch (error) {
    if (error instanceof LoadError) return "refused";
    throw error;
  }
}

test("gives what a full load gives, whatever arrives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arrival, { minLength: 4, maxLength: 16 }), async (arrivals) => {
      const start = csvOf([], false);
      const dir = await folderWith({ "events/first.csv": start, "events/second.csv": start });
      const happened: Arrival[] = [];
      let today = 10;
      for (const one of [...arrivals, { kind: "night", days: 1 } as const, { kind: "night", days: 30 } as const]) {
        happened.push(one);
        await applyToFiles(dir, one, today);
        if (one.kind !== "night") continue;
        today += one.days;
        const now = new Date(begin + today * day + day / 2);
        const nightly = await outcomeOf(dir, join(dir, ".vitals"), happened, now, false);
        // A state of its own, so that nothing is refused for what an earlier night published.
        const full = await outcomeOf(dir, join(dir, ".full"), happened, now, true);
        expect(nightly).toBe(full);
      }
      const end = new Date(begin + today * day + day / 2);
      // Both without a past: what comes out empty keeps the last facts, where there are any.
      const grouped = await tablesOf(dir, join(dir, ".groups"), happened, end);
      expect(await byRows(dir, () => tablesOf(dir, join(dir, ".rows"), happened, end))).toEqual(grouped);
      await rm(dir, { recursive: true });
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);
