import { expect, test } from "vitest";
import { shapeOf } from "../../src/propose/column-shape.ts";

test.each([
  ["plain", ["1", "2.5", "-3"], { kind: "number", style: "plain", isWhole: false, least: -3, greatest: 2.5 }],
  ["comma-groups", ["45,000", "1,200,000.50"], { kind: "number", style: "comma-groups", greatest: 1_200_000.5 }],
  ["decimal-comma", ["45.000,50", "12,5"], { kind: "number", style: "decimal-comma", least: 12.5, greatest: 45_000.5 }],
  ["money", ["$45,000", "$1,250"], { kind: "number", style: "comma-groups", least: 1250 }],
  ["money after", ["45.000 €", "1.250,99 €"], { kind: "number", style: "decimal-comma", least: 1250.99 }],
])("numbers: %s", (_style, values, shape) => {
  expect(
    shapeOf(
      values.map((value) => [value, 1]),
      false,
    ),
  ).toMatchObject(shape);
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
  expect(
    shapeOf(
      values.map((value) => [value, 1]),
      false,
    ).kind,
  ).toBe(kind);
});

test("a few odd rows do not make numbers something else", () => {
  expect(
    shapeOf(
      [
        ["1", 400],
        ["2", 300],
        ["-1", 2],
        ["twelve", 3],
      ],
      false,
    ),
  ).toMatchObject({ kind: "number", least: 1 });
});

test("a key with letters before its number is no money", () => {
  expect(
    shapeOf(
      [
        ["FLD-1001", 1],
        ["FLD-1002", 1],
      ],
      false,
    ).kind,
  ).toBe("text");
});
