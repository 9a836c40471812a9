import { expect, test } from "vitest";
import { loadFiles, pick } from "../loading.ts";

const msPerDay = 86_400_000;
/** Monday 3 July 2023. */
const first = Date.UTC(2023, 6, 3);

/**
 * Thirty customers, each with one event on each working day of fourteen weeks, and on the Monday after; `keeps` says which
 * of them are in the files.
 */
function eventsOf(keeps: (day: number, account: number) => boolean): string {
  const rows = ["occurred_at,account_id,event"];
  for (let day = 0; day <= 14 * 7; day++) {
    if (day % 7 > 4) continue;
    const at = new Date(first + day * msPerDay + 36e6).toISOString().slice(0, 19);
    for (let account = 0; account < 30; account++) if (keeps(day, account)) rows.push(`${at},a${account},save`);
  }
  return `${rows.join("\n")}\n`;
}

const weeksOf = async (csv: string, asOf?: string) => {
  const loaded = await loadFiles({ "events.csv": csv }, {}, asOf ? { asOf } : {});
  const weeks = (await loaded.rows("account_weeks")).filter(({ account_id: id }) => id === "a29");
  return {
    last: pick(await loaded.rows("window"), "last_week", "newest_week")[0],
    tail: pick(weeks.slice(-3), "week", "loaded", "events"),
    status: loaded.result.status,
    events: loaded.report("events"),
  };
};

test("reports on the last week when it is whole", async () => {
  const whole = await weeksOf(eventsOf(() => true));
  expect(whole.last).toEqual(["2023-10-02", "2023-10-02"]);
  expect(whole.status).toBe("fresh");
});

test("does not report on a week whose last days hold less than half, and says through which day it is complete", async () => {
  const thursday = 13 * 7 + 3;
  const half = await weeksOf(eventsOf((day, account) => day < thursday || account < 10));
  expect(half.last).toEqual(["2023-09-25", "2023-09-25"]);
  expect(half.status).toBe("partial");
  expect(half.tail.at(-1)).toEqual(["2023-09-25", true, 5]);
  expect(half.events).toMatchObject({
    status: "stale",
    message: expect.stringMatching(/^complete through 2023-10-04: from 2023-10-05 on .*10 instead of 30/),
  });
});

test("says nothing of the weeks of a source that stopped for two weeks but for a trickle, even when asked for them", async () => {
  const stopped = (day: number, account: number) => day < 12 * 7 || account < 3;
  const { last, status } = await weeksOf(eventsOf(stopped));
  expect({ last, status }).toEqual({ last: ["2023-09-18", "2023-09-18"], status: "partial" });
  const asked = await weeksOf(eventsOf(stopped), "2023-10-08");
  expect(asked.last).toEqual(["2023-10-02", "2023-09-18"]);
  expect(asked.tail).toEqual([
    ["2023-09-18", true, 5],
    ["2023-09-25", false, null],
    ["2023-10-02", false, null],
  ]);
});

test("believes the low days of a declared lull, and a low week that a usual day follows", async () => {
  const low = (day: number, account: number) => day < 13 * 7 + 2 || account < 10;
  const csv = eventsOf(low);
  const lulls = [{ name: "fair", starts_on: "2023-10-04", ends_on: "2023-10-08" }];
  const declared = await loadFiles({ "events.csv": csv }, { lulls });
  expect(pick(await declared.rows("window"), "last_week")).toEqual([["2023-10-02"]]);
  const tuesday = Array.from(
    { length: 30 },
    (_, i) => `2023-10-09T10:30:00,a${i},save\n2023-10-10T10:00:00,a${i},save\n`,
  );
  const gone = await weeksOf(`${csv}${tuesday.join("")}`);
  expect(gone).toMatchObject({ last: ["2023-10-02", "2023-10-02"], status: "fresh" });
});
