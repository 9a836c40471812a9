import { expect, test } from "vitest";
import { shapeOf } from "../../src/propose/column-shape.ts";

test.each([
  ["plain", ["1", "2.5", "-3"], { kind: "number", style: "plain", isWhole: false, least: -3, greatest: 2.5 }],
  ["comma-groups", ["45,000", "1,200,000.50"], { kind: "number", style: "comma-groups", greatest: 1_200_000.5 }],
  ["decimal-comma", ["45.000,50", "12,5"], { kind: "number", style: "decimal-comma", least: 12.5, greatest: 45_000.5 }],
  ["money", ["$45,000", "$1,250"], { kind: "number", style: "comma-groups", least: 1250 }],
  ["money after", ["45.000 €", "1.250,99 €"], { kind: "number", style: "decimal-comma", least: 1250.99 }],
])("numbers: %s", (_style, values, shape) => {
  expect(shapeOf(values, false)).toMatchObject(shape);
});

test.each([
  ["flag", ["TRUE", "FALSE"]],
  ["flag", ["0", "1"]],
  ["number", ["0", "1", "2"]],
  ["text", ["a12", "b13"]],
  ["nested", ['{"a":1}', '{"a":2}']],
  ["empty", []],
  ["text", ["$", "€"]],
])("a column is %s: %s", (kind, values) => {
  expect(shapeOf(values, false).kind).toBe(kind);
});
