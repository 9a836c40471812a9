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
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 60 }), async (happenings) => {
      const lines = happenings.map(({ account, week, weekday, event, user, module, quantity }) =>
        [dayOf(7 * week + weekday), account, event, user, module, quantity].join(","),
      );
      // The last day, so that the last week is complete whatever was drawn.
      const csv = `occurred_at,account_id,event,user_id,module,quantity\n${lines.join("\n")}\n`;
      const loaded = await loadFiles(
        { "events.csv": csv },
        {
          timeZone: "UTC",
          catalogue: {
            rules: Object.entries(kinds).map(([event, kind]) => ({
              event,
              kind,
              ...(groups[event] && { group: groups[event] }),
            })),
          },
        },
        { asOf: dayOf(7 * lastWeek + 6) },
      );
      const facts = { happenings, kinds, groups, lastWeek, dayOf };
      expect(await loaded.rows("command_weeks")).toEqual(commandRows(facts));
      expect(await loaded.rows("user_weeks")).toEqual(userRows(facts));
      expect(await loaded.rows("account_weeks")).toEqual(weekRows(facts));
    }),
    { numRuns: 25 },
  );
}, 120_000);

/** Days from the first Monday on. */
function dayOf(day: number): string {
  return new Date(Date.UTC(2023, 9, 2) + day * 86_400_000).toISOString().slice(0, 10);
}
