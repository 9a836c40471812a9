import { expect, test } from "vitest";
import { loadFiles, pick } from "../loading.ts";

test("takes one currency for one, however its code is written", async () => {
  const loaded = await loadFiles(
    {
      "events.csv": "occurred_at,account_id,event\n2024-01-01,a,save\n",
      "accounts.csv": "account_id,annual_value,currency\na,10,eur\nb,20,EUR\nc,30,\nd,,usd\ne,,\n",
    },
    { sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } } },
  );
  expect(pick(await loaded.rows("accounts"), "account_id", "currency")).toEqual([
    ["a", "EUR"],
    ["b", "EUR"],
    ["c", "EUR"],
    ["d", "USD"],
    ["e", null],
  ]);
});

test("takes a manager's rating as a colour, whether it was given as one or as a number", async () => {
  const loaded = await loadFiles(
    {
      "events.csv": "occurred_at,account_id,event\n2024-01-01,a,save\n",
      "accounts.csv": "account_id,manager_rating\na,Green\nb,2\nc,3\nd,5\ne,\nf,happy\n",
    },
    { sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } } },
  );
  expect(pick(await loaded.rows("accounts"), "account_id", "manager_rating")).toEqual([
    ["a", "green"],
    ["b", "red"],
    ["c", "yellow"],
    ["d", "green"],
    ["e", null],
  ]);
});
