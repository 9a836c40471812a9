import { expect, it } from "vitest";
import { findAccount } from "../../src/explain/find-account.ts";

const accounts = {
  account_id: ["a1", "a2", "a3", "a4"],
  slug: ["a1", "a2", "a3", "a4-x"],
  name: ["Acme", "Globex", "Twin", "twin"],
  aliases: [null, "old-globex|older", null, null],
};

it.each([
  ["a1", "a1"],
  ["ACME", "a1"],
  ["older", "a2"],
  ["a4-x", "a4"],
])("finds the account that %s means", (wanted, id) => {
  expect(findAccount(wanted, { accounts })).toBe(id);
});

it.each([
  ["Glob", "no such account: Glob; did you mean Globex (a2)?"],
  ["zzzzzzzz", "no such account: zzzzzzzz; the facts hold 4 accounts, none of a similar id or name"],
  ["TWIN", "2 accounts are called TWIN; say which by its id: a3, a4"],
])("says what %s may mean", (wanted, message) => {
  expect(() => findAccount(wanted, { accounts })).toThrow(message);
});
