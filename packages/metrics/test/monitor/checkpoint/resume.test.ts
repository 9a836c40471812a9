import { deserialize, serialize } from "node:v8";
import { mondayOf } from "@vitals/tables";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../../../src/columns.ts";
import { toHistory } from "../../../src/history/history.ts";
import type { Checkpoint } from "../../../src/monitor/checkpoint/checkpoint.ts";
import { watch, watchOn } from "../../../src/monitor/watch.ts";
import { factsFromEvents } from "../../facts-from-events.ts";
import { randomStream, simulationStart } from "../../simulated-accounts.ts";

/** An account of these tests: what it makes each week from the one it begins in. */
interface Account {
  id: string;
  segment: string | null;
  begins: number;
  made: number[];
}

interface World {
  accounts: Account[];
  /** Weeks known, counted from the first of all. */
  weeks: number;
  lulls: number[];
  missing: number[];
}

const longest = 120;
const options = { budget: 0.3 };

/** Steady and small accounts, bursts, falls, surges, and weeks in which the whole fleet falls. */
function drawWorld(seed: number): World {
  const random = randomStream(seed);
  const fault = Math.floor(random() * longest);
  const accounts = Array.from({ length: 14 + Math.floor(random() * 8) }, (_, a): Account => {
    const begins = a < 10 ? 0 : Math.floor(random() * (longest - 10));
    const [level, kind, falls] = [2 + random() * 60, Math.floor(random() * 4), Math.floor(random() * longest)];
    const made = Array.from({ length: longest - begins }, (_, i) => {
      const week = begins + i;
      if (kind === 0 && Math.floor(week / 5) % 2 === 1) return 0;
      const share = kind === 1 && week >= falls ? 0.3 : kind === 2 && week >= falls ? 1.8 : 1;
      return Math.round(level * share * (week === fault ? 0.1 : 0.7 + 0.6 * random()));
    });
    const id = `${String.fromCharCode(97 + Math.floor(random() * 26))}${a}`;
    return { id, segment: [null, "large", "small"][a % 3] ?? null, begins, made };
  });
  const lull = Math.floor(random() * longest);
  return { accounts, weeks: longest, lulls: [lull, lull + 1, lull + 2], missing: [Math.floor(random() * longest)] };
}

const shared = factsFromEvents({ events: [] });

/** The history as it is known after some weeks. */
function historyOf({ accounts, weeks, lulls, missing }: World) {
  const known = accounts.filter(({ begins }) => begins < weeks);
  const rows = known.flatMap(({ id, begins, made }) =>
    made.slice(0, weeks - begins).map((output, i) => ({ id, week: begins + i, output })),
  );
  const nulls = Object.fromEntries(Object.keys(shared.account_weeks).map((name) => [name, rows.map(() => null)]));
  const output = rows.map((row) => (missing.includes(row.week) ? 0 : row.output));
  const monday = (week: number) => mondayOf(simulationStart + week);
  const columns = (table: keyof Facts, count: number, some: Record<string, unknown[]>) => ({
    ...Object.fromEntries(Object.keys(shared[table]).map((name) => [name, new Array(count).fill(null)])),
    ...some,
  });
  return toHistory({
    ...shared,
    accounts: columns("accounts", known.length, {
      account_id: known.map(({ id }) => id),
      segment: known.map(({ segment }) => segment),
    }),
    account_weeks: {
      ...nulls,
      account_id: rows.map(({ id }) => id),
      week: rows.map(({ week }) => monday(week)),
      loaded: rows.map(({ week }) => !missing.includes(week)),
      output,
      output_events: output,
      events: output,
    },
    calendar: columns("calendar", lulls.length, {
      name: lulls.map((week) => `lull ${week}`),
      starts_on: lulls.map(monday),
      ends_on: lulls.map((week) => monday(week) + 4),
      scope: lulls.map(() => "all"),
      every: lulls.map(() => "once"),
    }),
    window: { ...shared.window, first_week: [monday(0)], last_week: [monday(weeks - 1)] },
  });
}

/** Everything said and kept, to the last bit; settings and the history itself apart. */
function exactly(value: unknown): string {
  if (ArrayBuffer.isView(value)) {
    return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("base64");
  }
  if (value instanceof Map || Array.isArray(value)) return `[${[...value].map(exactly).join()}]`;
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : String(value);
  const kept = Object.entries(value).filter(([name]) => name !== "asked" && name !== "history");
  return `{${kept.map(([name, each]) => `${name}:${exactly(each)}`).join()}}`;
}

/** Written down and read again, as from one night to the next. */
const overNight = (checkpoint: Checkpoint) => (): Checkpoint => deserialize(serialize(checkpoint));
const after = (world: World, weeks: number) => ({ ...world, weeks });

describe("the monitor that goes on from where it stood", () => {
  it("says what a replay of the whole history says, to the last bit, however many weeks have come and whoever is new", () => {
    const [seen, rhythms] = [{ drops: 0 }, { rows: 0 }];
    fc.assert(
      fc.property(
        fc.nat(),
        fc.array(fc.integer({ min: 3, max: longest }), { minLength: 2, maxLength: 4 }),
        (seed, ends) => {
          const world = drawWorld(seed);
          let stood: (() => Checkpoint) | null = null;
          for (const weeks of ends.sort((one, other) => one - other)) {
            const history = historyOf(after(world, weeks));
            const { watch: said, checkpoint, isResumed } = watchOn(history, options, stood);
            expect(isResumed).toBe(stood !== null);
            const whole = watchOn(history, options, null);
            expect(exactly(said) === exactly(whole.watch)).toBe(true);
            expect(exactly(checkpoint) === exactly(whole.checkpoint)).toBe(true);
            stood = overNight(checkpoint);
            seen.drops += said.drops.length;
            rhythms.rows += said.rhythmRows.size;
          }
        },
      ),
      { numRuns: 16, seed: 11 },
    );
    expect(seen.drops).toBeGreaterThan(100);
    expect(rhythms.rows).toBeGreaterThan(100);
  });

  const world = drawWorld(5);
  const changed = (id: number, change: Partial<Account>) => ({
    ...world,
    accounts: world.accounts.map((account, a) => (a === id ? { ...account, ...change } : account)),
  });
  const first = world.accounts[0] as Account;
  const newcomer = { id: "zz", segment: "large", begins: 90, made: [5, 6, 7, 8, 9] };

  it.each<[string, World, number]>([
    ["an event came late", changed(0, { made: first.made.map((made, i) => (i === 30 ? made + 1 : made)) }), 0.3],
    ["an account is gone", { ...world, accounts: world.accounts.slice(1) }, 0.3],
    ["an account began earlier than was known", { ...world, accounts: [...world.accounts, newcomer] }, 0.3],
    ["an account changed its segment", changed(0, { segment: "other" }), 0.3],
    [
      "a newcomer brings a segment of its own",
      { ...world, accounts: [...world.accounts, { ...newcomer, begins: 100, segment: "huge" }] },
      0.3,
    ],
    ["a lull was declared in a past week", { ...world, lulls: [...world.lulls, 50] }, 0.3],
    ["a past week turns out not to have been loaded", { ...world, missing: [...world.missing, 60] }, 0.3],
    [
      "the history begins later",
      { ...world, accounts: world.accounts.map((each) => ({ ...each, begins: each.begins + 1 })) },
      0.3,
    ],
    ["there are fewer weeks than before", after(world, 90), 0.3],
    ["the budget of false alarms is another", world, 0.2],
  ])("looks at every week again when %s", (_, now, budget) => {
    const { checkpoint } = watchOn(historyOf(after(world, 100)), options, null);
    const history = historyOf(after(now, Math.min(now.weeks, 104)));
    const { watch: said, isResumed } = watchOn(history, { budget }, overNight(checkpoint));
    expect(isResumed).toBe(false);
    expect(exactly(said) === exactly(watch(history, { budget }))).toBe(true);
  });

  it("goes on when a newcomer appears in a segment that was known, and when no week is new", () => {
    const { checkpoint } = watchOn(historyOf(after(world, 100)), options, null);
    const grown = { ...world, accounts: [...world.accounts, { ...newcomer, begins: 100 }] };
    expect(watchOn(historyOf(after(grown, 104)), options, overNight(checkpoint)).isResumed).toBe(true);
    expect(watchOn(historyOf(after(world, 100)), options, overNight(checkpoint)).isResumed).toBe(true);
  });
});
