import { expect, test } from "vitest";
import { meaningsOf, wordsOf } from "../../src/propose/name-words.ts";

test.each([
  ["org_id", ["org", "id"]],
  ["orgId", ["org", "id"]],
  ["Org-ID", ["org", "id"]],
  ["userid", ["user", "id"]],
  ["Kundennummer", ["kunden", "nummer"]],
  ["Vertragsende", ["vertrag", "ende"]],
  ["Eröffnet", ["eroeffnet"]],
  ["HTTPStatus", ["http", "status"]],
  ["", []],
])("the words of %s are %s", (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});

test.each([
  ["Kunden-Nr.", ["account", "id"]],
  ["Zeitpunkt", ["time"]],
  ["customer_since", ["account", "start"]],
  ["arr_eur", ["money", "yearly", "eur"]],
])("%s stands for %s", (name, meanings) => {
  expect([...meaningsOf(name)].sort()).toEqual([...meanings].sort());
});
