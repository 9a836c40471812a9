import { expect, test } from "vitest";
import { loadFiles, pick } from "../loading.ts";

const mondays = ["2023-10-02", "2023-10-09", "2023-10-16", "2023-10-23", "2023-10-30", "2023-11-06", "2023-11-13"];

/** So many events on the Monday of each week; the last week is not over and ends the window. */
function weekly(account: string, counts: number[]): string[] {
  return counts.flatMap((count, week) =>
    Array.from({ length: count }, (_, i) => `${mondays[week]}T08:00,${account},save,u${i % 3},design`),
  );
}

function csv(lines: string[]): string {
  return `occurred_at,account_id,event,user_id,module\n${lines.join("\n")}\n`;
}

const config = { catalogue: { rules: [{ event: "save", kind: "output" as const, group: "design" }] } };

test("counts a week without events as zero in a small fleet", async () => {
  const loaded = await loadFiles({ "events.csv": csv(weekly("a", [2, 0, 3, 0, 0, 0, 1])) }, config);
  expect(
    pick(
      await loaded.rows("account_weeks"),
      "week",
      "loaded",
      "output",
      "active_users",
      "producing_users_4w",
      "modules_4w",
    ),
  ).toEqual([
    ["2023-10-02", true, 2, 2, 2, 1],
    ["2023-10-09", true, 0, 0, 2, 1],
    ["2023-10-16", true, 3, 3, 3, 1],
    ["2023-10-23", true, 0, 0, 3, 1],
    ["2023-10-30", true, 0, 0, 3, 1],
    ["2023-11-06", true, 0, 0, 3, 1],
  ]);
});

test("says nothing of a week that was not loaded, nor of the four weeks that hold it", async () => {
  const loaded = await loadFiles({ "events.csv": csv(weekly("a", [30, 25, 0, 30, 28, 30, 1])) }, config);
  expect(
    pick(await loaded.rows("account_weeks"), "week", "loaded", "events", "output_days", "new_users", "commands_4w"),
  ).toEqual([
    ["2023-10-02", true, 30, 1, 3, 1],
    ["2023-10-09", true, 25, 1, 0, 1],
    ["2023-10-16", false, null, null, null, null],
    ["2023-10-23", true, 30, 1, 0, null],
    ["2023-10-30", true, 28, 1, 0, null],
    ["2023-11-06", true, 30, 1, 0, null],
  ]);
});

test("does not take an account's own silence for a week that was not loaded", async () => {
  const lines = [...weekly("a", [30, 30, 30, 30, 30, 30, 1]), ...weekly("b", [1, 0, 0, 0, 0, 1])];
  const loaded = await loadFiles({ "events.csv": csv(lines) }, config);
  const b = (await loaded.rows("account_weeks")).filter(({ account_id }) => account_id === "b");
  expect(pick(b, "loaded", "events")).toEqual([1, 0, 0, 0, 0, 1].map((events) => [true, events]));
});

test("holds the seats of the week's last day, from the seats input before the accounts input", async () => {
  const loaded = await loadFiles(
    {
      "events.csv": csv([...weekly("a", [1, 1, 1, 1]), ...weekly("b", [1, 1, 1, 1]), ...weekly("c", [1, 1, 1, 1])]),
      "seats.csv": "account_id,valid_from,seats\na,2023-10-15,5\na,2023-10-17,8\n",
      "accounts.csv": "account_id,seats\na,99\nb,7\n",
    },
    {
      sources: {
        events: { files: "events.csv" },
        seats: { files: "seats.csv" },
        accounts: { files: "accounts.csv" },
      },
    },
  );
  expect(pick(await loaded.rows("account_weeks"), "account_id", "week", "seats")).toEqual([
    ["a", "2023-10-02", null],
    ["a", "2023-10-09", 5],
    ["a", "2023-10-16", 8],
    ["b", "2023-10-02", 7],
    ["b", "2023-10-09", 7],
    ["b", "2023-10-16", 7],
    ["c", "2023-10-02", null],
    ["c", "2023-10-09", null],
    ["c", "2023-10-16", null],
  ]);
  expect(pick(await loaded.rows("accounts"), "account_id", "seats")).toEqual([
    ["a", 8],
    ["b", 7],
    ["c", null],
  ]);
});

test("says nothing of users, modules and groups where events and catalogue do not", async () => {
  const loaded = await loadFiles({
    "events.csv": "occurred_at,account_id,event\n2023-10-02,a,save\n2023-10-09,a,save\n",
  });
  expect(await loaded.rows("account_weeks")).toEqual([
    expect.objectContaining({
      ...{ active_users: null, producing_users: null, new_users: null, new_producing_users: null },
      ...{ producing_users_4w: null, modules: null, modules_4w: null, groups_4w: null, commands: 1, output: 0 },
    }),
  ]);
});

test("measures diversity as the effective number of commands", async () => {
  const lines = ["x", "y", "z", "z"].map((event) => `2023-10-02,a,${event}`);
  const loaded = await loadFiles({
    "events.csv": `occurred_at,account_id,event\n${lines.join("\n")}\n2023-10-09,a,x\n`,
  });
  const shares = [0.25, 0.25, 0.5];
  const expected = Math.exp(-shares.reduce((sum, share) => sum + share * Math.log(share), 0));
  const [row] = await loaded.rows("account_weeks");
  expect(row?.effective_commands).toBeCloseTo(expected, 6);
  expect(row?.effective_commands_4w).toBeCloseTo(expected, 6);
});
