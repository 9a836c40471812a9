import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSources } from "../src/index.ts";
import { configOf, folderWith, optionsFor } from "./loading.ts";

const dirOf = () =>
  folderWith({
    "events.csv": "occurred_at,account_id,event,extra\n2024-01-01,a,save,1\n2024-01-09,b,save,1\nsoon,c,save,1\n",
    "accounts.csv": "account_id,name\na,Acme\nz,Zeta\n",
    "users.csv": "user\nu1\n",
  });

test("knows the accounts that a build would, under the ids they have now", async () => {
  const dir = await folderWith({
    "events.csv": "occurred_at,account_id,event\n2024-01-01,a,save\n2024-01-09,old,save\n2024-01-09,test,save\n",
    "accounts.csv":
      "account_id,name,owner,segment,aliases\na,Acme,Anna,Fibre,\nZ 1,Zeta,,,old|older\ntest,Test,Anna,,\n",
  });
  const config = configOf({
    sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } },
    exclude: { accounts: ["test"] },
  });
  const { accounts } = await checkSources(config, optionsFor(dir));
  const nothing = { owner: null, segment: null, aliases: null };
  expect(accounts).toEqual([
    { ...nothing, account_id: "Z 1", slug: expect.stringMatching(/^z-1-/), name: "Zeta", aliases: "old|older" },
    { ...nothing, account_id: "a", slug: "a", name: "Acme", owner: "Anna", segment: "Fibre" },
  ]);
});

test("says what is in each source without publishing anything", async () => {
  const dir = await dirOf();
  const config = configOf({
    sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" }, users: { files: "users.csv" } },
  });
  const { inputs, overlaps, problems } = await checkSources(config, optionsFor(dir));
  const [events, accounts, users] = inputs;
  expect(problems).toEqual([]);
  expect(events).toMatchObject({
    isConfigured: true,
    files: ["events.csv"],
    rows: 3,
    rowsQuarantined: 1,
    found: ["occurred_at", "account_id", "event"],
    missing: ["user_id", "module", "quantity", "event_id"],
    unused: ["extra"],
    reasons: [{ column: "occurred_at", reason: "is not a date", rows: 1, file: "events.csv", line: 4, value: "soon" }],
  });
  expect(events?.ranges[0]).toEqual({
    column: "occurred_at",
    empty: 0,
    distinct: 2,
    least: "2024-01-01 00:00:00",
    greatest: "2024-01-09 00:00:00",
  });
  expect(accounts?.problems).toEqual([]);
  expect(users?.problems).toHaveLength(2);
  expect(overlaps).toEqual([
    {
      ...{ input: "accounts", column: "account_id", inInput: 2, inEvents: 2, inBoth: 1 },
      ...{ onlyInInput: ["z"], onlyInEvents: ["b"] },
    },
  ]);
  expect(existsSync(join(dir, ".vitals", "facts"))).toBe(false);
});

test("names the conversations whose account nobody knows, each with file, line and the nearest name", async () => {
  const talk = (account: string) => `---\ndate: 2024-01-08\naccount: ${account}\nreason: other\n---\n\nAll is well.\n`;
  const dir = await folderWith({
    "events.csv": "occurred_at,account_id,event\n2024-01-01,a,save\n2024-01-09,globex,save\n",
    "accounts.csv": "account_id,name,aliases\na,Acme Corp,old-a\nz,Zeta,\n",
    "journal/by-id.md": talk("z"),
    "journal/by-old-id.md": talk("old-a"),
    "journal/by-name.md": talk("acme corp"),
    "journal/of-events-alone.md": talk("globex"),
    "journal/excluded.md": talk("test"),
    "journal/mistyped.md": talk("Acme Korp"),
    "journal/nobody.md": talk("Somebody quite different"),
  });
  const config = configOf({
    sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } },
    exclude: { accounts: ["test"] },
  });
  const { inputs } = await checkSources(config, optionsFor(dir));
  const journal = inputs.find(({ input }) => input === "journal");
  const why = { rows: 1, column: "account_id", reason: "is no account of the accounts or the events", line: 3 };
  expect(journal).toMatchObject({ rows: 7, rowsQuarantined: 2 });
  expect(journal?.reasons).toEqual([
    { ...why, file: "journal/mistyped.md", value: "Acme Korp (did you mean Acme Corp?)" },
    { ...why, file: "journal/nobody.md", value: "Somebody quite different" },
  ]);
});
