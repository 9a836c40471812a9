import fc from "fast-check";
import { expect, test } from "vitest";
import { completeThrough, type FleetDay } from "../../src/freshness/complete-through.ts";

/** Monday. */
const monday = 20_003 - 3;
const never = () => false;

/** Ten weeks of a hundred things a day and ten on Saturdays and Sundays; then what `ends` says of the last days. */
function daysWith(...ends: number[]): FleetDay[] {
  const usual = Array.from({ length: 70 }, (_, i) => (i % 7 < 5 ? 100 : 10));
  return [...usual.slice(0, 70 - ends.length), ...ends].map((done, i) => ({ day: monday + i, done }));
}

test("is complete through the newest day when the last days are as usual, and never judges the newest day", () => {
  const days = daysWith(80, 10, 1);
  expect(completeThrough(days, never)).toEqual({ through: monday + 69, newest: monday + 69, short: null });
});

test("ends before the first of the last days that hold less than half of what they usually do", () => {
  const days = daysWith(100, 49, 40, 3, 1);
  expect(completeThrough(days, never)).toEqual({
    through: monday + 65,
    newest: monday + 69,
    short: { day: monday + 66, done: 49, usual: 100 },
  });
});

test("believes a low day when a usual one follows, a quiet one, and a fall that lasts three weeks", () => {
  expect(completeThrough(daysWith(20, 100, 10, 0), never)?.short).toBeNull();
  expect(completeThrough(daysWith(20, 20, 10, 1), (day) => day >= monday + 66)?.short).toBeNull();
  const fallen = daysWith(...Array.from({ length: 22 }, (_, i) => (i % 7 === 4 || i % 7 === 5 ? 4 : 40)));
  expect(completeThrough(fallen, never)?.short).toBeNull();
});

test("a quiet weekend as usual does not end the doubt about the days around it", () => {
  const weekend = (day: number, done: number) => ({ day, done: (day - monday) % 7 > 4 ? 24 : done });
  const days = daysWith(100, 30, 30, 0, 0).map(({ day, done }) => weekend(day, done));
  const next = [30, 30, 1].map((done, i) => ({ day: monday + 70 + i, done }));
  expect(completeThrough([...days, ...next], never)?.short).toEqual({ day: monday + 66, done: 30, usual: 100 });
});

test("judges nothing in a small fleet, in a short history, or without days", () => {
  const small = daysWith(0, 0, 0, 1).map(({ day, done }) => ({ day, done: done / 10 }));
  expect(completeThrough(small, never)?.short).toBeNull();
  expect(completeThrough(daysWith(0, 0, 0, 1).slice(-24), never)?.short).toBeNull();
  expect(completeThrough([], never)).toBeNull();
});

test("never says that more is complete than there is, and what it calls short is", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 84 }), (counts) => {
      const days = counts.map((done, i) => ({ day: monday + i, done }));
      const found = completeThrough(days, never);
      const newest = monday + counts.length - 1;
      expect(found?.newest).toBe(newest);
      if (!found?.short) {
        expect(found?.through).toBe(newest);
        return;
      }
      expect(found.through).toBe(found.short.day - 1);
      expect(found.short.done).toBeLessThan(found.short.usual / 2);
      expect(newest - found.through).toBeLessThanOrEqual(22);
    }),
  );
});
