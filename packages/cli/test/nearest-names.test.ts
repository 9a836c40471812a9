import { expect, it } from "vitest";
import { nearestNames } from "../src/nearest-names.ts";

const known = ["acme", "acme-north", "globex", "initech", "umbrella"];

it.each([
  ["acm", ["acme", "acme-north"]],
  ["Globx", ["globex"]],
  ["north", ["acme-north"]],
  ["UMBRELLA", ["umbrella"]],
  ["zzzzzz", []],
])("finds what %s may mean", (word, names) => {
  expect(nearestNames(word, known)).toEqual(names);
});
