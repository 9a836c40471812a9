import fc from "fast-check";
import { expect, test } from "vitest";
import { loadFiles } from "../loading.ts";
import { commandRows, type Happening, userRows, weekRows } from "./counted-plainly.ts";

const kinds = { make: "output", ship: "output", look: "use", set: "admin", open: "presence" } as const;
const groups: Record<string, string> = { make: "a", ship: "b", look: "a" };
const lastWeek = 11;

const happening: fc.Arbitrary<Happening> = fc.record({
  account: fc.constantFrom("acme", "böll", "zeta"),
  // Few weeks of many, so that there are gaps of more and of less than four.
  week: fc.integer({ min: 0, max: lastWeek }),
  weekday: fc.integer({ min: 0, max: 6 }),
  event: fc.constantFrom("make", "ship", "look", "set", "open", "unheard"),
  user: fc.constantFrom("", "u1", "u2", "u3", "u4"),
  module: fc.constantFrom("", "core", "plus"),
  quantity: fc.integer({ min: 0, max: 3_000_000 }).map((millionths) => millionths / 1e6),
});

test("counts every account, person, command and week as counting them plainly does", async () => {
  const happenings = fc.array(happening, { minLength: 1, maxLength: 60 });
  await fc.assert(fc.asyncProperty(happenings, expectPlainCounts), { numRuns: 25 });
}, 120_000);

test("counts the same where people do one thing so often in a week that events are grouped before they are sorted", async () => {
  const [drawn = []] = fc.sample(fc.array(happening, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 7 });
  const ofMany = drawn.map((one, i) => ({ ...one, user: one.user && `${one.user}-${i % 20}` }));
  const often = ofMany.flatMap((one, i) =>
    Array.from({ length: 6 }, (_, again) => ({ ...one, weekday: (i + again) % 7, quantity: (i + again) / 8 })),
  );
  await expectPlainCounts(often);
}, 60_000);

async function expectPlainCounts(happenings: Happening[]): Promise<void> {
  const lines = happenings.map(({ account, week, weekday, event, user, module, quantity }) =>
    [dayOf(7 * week + weekday), account, event, user, module, quantity].join(","),
  );
  const rules = Object.entries(kinds).map(([event, kind]) => ({
    event,
    kind,
    ...(groups[event] && { group: groups[event] }),
  }));
  const loaded = await loadFiles(
    { "events.csv": `occurred_at,account_id,event,user_id,module,quantity\n${lines.join("\n")}\n` },
    { timeZone: "UTC", catalogue: { rules } },
    { asOf: dayOf(7 * lastWeek + 6) },
  );
  const facts = { happenings, kinds, groups, lastWeek, dayOf };
  expect(await loaded.rows("command_weeks")).toEqual(commandRows(facts));
  expect(await loaded.rows("user_weeks")).toEqual(userRows(facts));
  expect(await loaded.rows("account_weeks")).toEqual(weekRows(facts));
}

/** Days from the first Monday on. */
function dayOf(day: number): string {
  return new Date(Date.UTC(2023, 9, 2) + day * 86_400_000).toISOString().slice(0, 10);
}
