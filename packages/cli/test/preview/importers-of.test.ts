import { expect, it } from "vitest";
import { importersOf } from "../../src/preview/importers-of.ts";

const importers = new Map([
  ["signal", new Set(["catalog"])],
  ["catalog", new Set(["assess", "signal"])],
  ["monitor", new Set(["assess"])],
]);

it.each([
  [["signal"], ["assess", "catalog", "signal"]],
  [["monitor"], ["assess", "monitor"]],
  [["assess"], ["assess"]],
  [[], []],
])("what leads to %j is %j, also where modules import each other", (modules, expected) => {
  expect([...importersOf(modules, importers)].sort()).toEqual(expected);
});
