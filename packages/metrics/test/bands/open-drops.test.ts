import { epochDayOf } from "@vitals/tables";
import { expect, it } from "vitest";
import { openDrops } from "../../src/bands/open-drops.ts";
import { toHistory } from "../../src/history/history.ts";
import { factsFromEvents } from "../facts-from-events.ts";
import { mondayAt, steady, weeklyWorld } from "../weekly-output.ts";

it("a drop is open from the week it was said to the week before it closed, and only drops of output count", () => {
  const history = toHistory(factsFromEvents(weeklyWorld({ acme: steady(6), bolt: steady(6) })));
  const day = (week: number) => epochDayOf(mondayAt(week));
  const isOpen = openDrops(history, {
    account_id: ["acme", "acme", "bolt"],
    kind: ["output-drop", "seats-idle", "output-stopped"],
    first_week: [day(1), day(0), day(4)],
    closed_week: [day(3), null, null],
  });
  const weeks = Array.from({ length: 12 }, (_, row) => Number(isOpen(row, row < 6 ? 0 : 1)));
  expect(weeks).toEqual([0, 1, 1, 0, 0, 0, ...[0, 0, 0, 0, 1, 1]]);
});
