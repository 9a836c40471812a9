import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load, readTables } from "@vitals/data-loaders";
import { assess, type Facts, tableFromArrow } from "@vitals/metrics";
import { type FactName, factTables } from "@vitals/tables";
import { checkConfig } from "@vitals/tables/config";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

const msPerDay = 86_400_000;
/** Monday 4 July 2022. */
const first = Date.UTC(2022, 6, 4);
const weeks = 44;
const accounts = 30;

/** A number from 0 to 1 that looks like chance and is the same every time. */
function noise(a: number, b: number): number {
  const x = Math.sin(a * 12.9898 + b * 78.233) * 43_758.5453;
  return x - Math.floor(x);
}

/** Events of customers who work as ever, and of the Monday after; those of a day and a customer are there if `keeps` says so. */
function eventsOf(keeps: (day: number, account: number) => boolean): string {
  const rows = ["occurred_at,account_id,event,user_id"];
  for (let day = 0; day <= weeks * 7; day++) {
    if (day % 7 > 4) continue;
    const date = new Date(first + day * msPerDay).toISOString().slice(0, 10);
    for (let account = 0; account < accounts; account++) {
      if (!keeps(day, account)) continue;
      const times = 3 + Math.floor(noise(day, account) * 4);
      for (let i = 0; i < times; i++) rows.push(`${date}T1${i}:00:00,a${account},design,u${account}-${i % 3}`);
    }
  }
  return `${rows.join("\n")}\n`;
}

async function alarmsIn(keeps: (day: number, account: number) => boolean) {
  const dir = temporaryFolder({ "events.csv": "" });
  writeFileSync(join(dir, "events.csv"), eventsOf(keeps));
  const checked = checkConfig({
    title: "Missing",
    sources: { events: { files: "events.csv" } },
    catalogue: { rules: [{ event: "design", kind: "output" }] },
  });
  if ("problems" in checked) throw new Error("the configuration is wrong");
  const { config } = checked;
  const options = { configDir: dir, stateDir: join(dir, ".vitals"), now: new Date("2023-07-01T00:00:00Z") };
  const result = await load(config, options);
  const names = Object.keys(factTables) as FactName[];
  const bytes = await readTables(result.factsDir, names);
  const facts = Object.fromEntries(names.map((name) => [name, tableFromArrow(factTables[name], bytes[name])])) as Facts;
  const { outputNoun, currency, alarms, churn } = config;
  const health = assess(facts, { outputNoun, currency, budget: alarms.budget, churn });
  const { account_id: ids = [], kind: kinds = [] } = health.alarms;
  const { cause: causes = [] } = health.notices;
  return {
    alarms: Array.from(ids, (id, i) => `${id} ${kinds[i]}`),
    notices: Array.from(causes, String),
    status: result.status,
    message: result.report.find(({ input }) => input === "events")?.message ?? null,
    lastWeek: result.window.lastWeek,
  };
}

/** Monday of the last complete week, as an epoch day. */
const lastMonday = first / msPerDay + (weeks - 1) * 7;

describe("data that is missing raises no alarm", () => {
  it("where nothing is missing there is none either, and nothing is said", async () => {
    const sound = await alarmsIn(() => true);
    expect(sound).toMatchObject({ alarms: [], notices: [], status: "fresh", message: null, lastWeek: lastMonday });
  });

  it("a week that was not loaded: a notice, and no alarm", async () => {
    const whole = fc.integer({ min: 20, max: weeks - 1 });
    await fc.assert(
      fc.asyncProperty(whole, async (week) => {
        const { alarms, notices, lastWeek } = await alarmsIn((day) => Math.floor(day / 7) !== week);
        // The last week is not reported at all; any other stands in the report as one that was not loaded.
        const isLast = week === weeks - 1;
        expect({ alarms, notices }).toEqual({ alarms: [], notices: isLast ? [] : ["not-loaded"] });
        expect(lastWeek).toBe(isLast ? lastMonday - 7 : lastMonday);
      }),
      { numRuns: 4, examples: [[weeks - 1]] },
    );
  });

  it("last days of which less than half was loaded: the week is not reported, the reason is said, and no alarm", async () => {
    const days = fc.integer({ min: 3, max: 18 });
    const kept = fc.integer({ min: 0, max: 12 });
    await fc.assert(
      fc.asyncProperty(days, kept, async (missing, some) => {
        const from = weeks * 7 - missing;
        const found = await alarmsIn((day, account) => day < from || account < some || day === weeks * 7);
        expect(found).toMatchObject({
          alarms: [],
          status: "partial",
          message: expect.stringMatching(/^complete through/),
        });
        // Nobody works on Saturdays and Sundays, so nothing of them is missed.
        const firstMissed = from % 7 > 4 ? from + 7 - (from % 7) : from;
        expect(found.lastWeek).toBe(lastMonday - 7 * (weeks - Math.floor(firstMissed / 7)));
      }),
      {
        numRuns: 6,
        examples: [
          [14, 3],
          [3, 12],
        ],
      },
    );
  });

  it("a source that stopped altogether: the report stays where the events end, and no alarm", async () => {
    const { alarms, lastWeek } = await alarmsIn((day) => day < (weeks - 2) * 7 + 1);
    expect({ alarms, lastWeek }).toEqual({ alarms: [], lastWeek: lastMonday - 14 });
  });
});
