import { expect, test } from "vitest";
import { resolveAliases } from "../../src/accounts/resolve-aliases.ts";

test("follows renames to their end", () => {
  const { current, problems } = resolveAliases([
    ["a", "b"],
    ["b", "c"],
    ["x", "c"],
    ["c", "c"],
    ["a", "b"],
  ]);
  expect(problems).toEqual([]);
  expect([...current]).toEqual([
    ["a", "c"],
    ["b", "c"],
    ["x", "c"],
  ]);
});

test("names each circle once, and ids that became two", () => {
  const { problems } = resolveAliases([
    ["a", "b"],
    ["b", "a"],
    ["lead", "a"],
    ["x", "y"],
    ["x", "z"],
  ]);
  expect(problems).toEqual([
    "aliases: account x became both y and z: keep one",
    "aliases: accounts become each other in a circle: a → b → a: remove one step",
  ]);
});
