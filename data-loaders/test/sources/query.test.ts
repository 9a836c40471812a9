import { expect, test } from "vitest";
import { LoadError } from "../../src/index.ts";
import { folderWith, loadFrom, pick } from "../loading.ts";

const files = {
  "usage.csv":
    "at,sub,feature\n2024-01-01,s1,save\n2024-01-02,s2,save\n2024-01-03,s9,save\n2024-01-03,s1\n2024-01-09,s1,save\n",
  "subs/one.csv": "sub,org\ns1,acme\n",
  "subs/two.jsonl": '{"org":"zeta","sub":"s2","plan":"pro"}\n',
  "secret.csv": "password\nhunter2\n",
};
const sets = { usage: "usage.csv", subs: "subs" };
const joined = `SELECT u."at" AS occurred_at, s.org AS account_id, u.feature AS event, u._file, u._line
  FROM usage AS u LEFT JOIN subs AS s USING (sub)`;

async function loadQuery(query: string) {
  const dir = await folderWith(files);
  return loadFrom(dir, { sources: { events: { files: sets, query } } });
}

test("reads the rows of a query over named files, and quarantines at the line of the file", async () => {
  const loaded = await loadQuery(`${joined}; -- a comment`);
  expect(pick(await loaded.rows("command_weeks"), "account_id", "events")).toEqual([
    ["acme", 1],
    ["zeta", 1],
  ]);
  expect(pick(await loaded.quarantine("events"), "file", "line", "column", "reason")).toEqual([
    ["usage.csv", 4, "account_id", "is empty"],
    ["usage.csv", 5, null, "has 2 fields, the header has 3"],
  ]);
  expect(loaded.report("events")).toMatchObject({ rows_read: 5, rows_used: 2, rows_after_window: 1, files: 3 });
});

test("numbers the rows of a query that does not say where they come from", async () => {
  const loaded = await loadQuery(
    `SELECT "at" AS occurred_at, NULL AS account_id, feature AS event FROM usage WHERE sub = 's9'`,
  );
  expect(pick(await loaded.quarantine("events"), "file", "line", "column")).toEqual([
    ["query", 1, "account_id"],
    ["usage.csv", 5, null],
  ]);
});

test.each([
  ["COPY (SELECT 1) TO 'x'", /query must be one SELECT/],
  ["SELECT 1; SELECT 2", /query must be one SELECT: it holds 2 statements/],
  ["DROP TABLE usage", /query must be one SELECT/],
  ["ATTACH 'x.db'", /query must be one SELECT/],
  ["SELECT 1) TO 'x.csv'; --", /query must be one SELECT/],
  ["SELECT * FROM 'secret.csv'", /query failed/],
  ["SELECT * FROM read_csv('<dir>/secret.csv')", /query failed: .*(disabled|Permission)/],
  ["SELECT * FROM read_text('<dir>/secret.csv')", /query failed: .*(disabled|Permission)/],
  ["SELECT * FROM glob('<dir>/*')", /query failed: .*(disabled|Permission)/],
  ["SELECT nothing FROM usage", /query failed: .*nothing/],
])("refuses %s", async (query, message) => {
  const dir = await folderWith(files);
  const sources = { events: { files: sets, query: query.replace("<dir>", dir) } };
  const error = await loadFrom(dir, { sources }).catch((e) => e);
  expect(error).toBeInstanceOf(LoadError);
  expect((error as LoadError).problems).toEqual([expect.stringMatching(message)]);
});
