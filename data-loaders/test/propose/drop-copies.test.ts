import { expect, it } from "vitest";
import { dropCopies } from "../../src/propose/drop-copies.ts";
import type { ColumnProfile, TableProfile } from "../../src/propose/table-profile.ts";

const ids = (from: number, kind: "text" | "number") => {
  const values = new Map(
    Array.from({ length: 100 }, (_, i) => [kind === "text" ? `id ${from + i}` : `${from + i}`, 1]),
  );
  const shape = kind === "text" ? { kind } : { kind, isWhole: true, least: from, greatest: from + 99, style: "plain" };
  return { name: "id", rows: 100, filled: 100, distinct: 100, shape, values, days: null } as ColumnProfile;
};

const table = (place: string, rows: number, column: ColumnProfile) => {
  const profile: TableProfile = {
    name: place,
    title: place,
    place: { files: place },
    rows: 100,
    isWhole: true,
    columns: [column],
  };
  return { profile, place, rows };
};

it.each([
  ["the same texts", table("a.log", 9, ids(0, "text")), table("b.log", 8, ids(50, "text")), ["a.log"]],
  ["a copy that is longer", table("x.log_backup", 99, ids(0, "text")), table("b.log", 8, ids(0, "text")), ["b.log"]],
  ["other texts", table("a.log", 9, ids(0, "text")), table("b.log", 8, ids(500, "text")), ["a.log", "b.log"]],
  [
    "counters that begin alike",
    table("a.log", 9, ids(1, "number")),
    table("b.log", 8, ids(50, "number")),
    ["a.log", "b.log"],
  ],
])("of tables with %s, the original is kept", (_, one, other, kept) => {
  const dropped = dropCopies([one, other]);
  expect(dropped.kept.map(({ title }) => title)).toEqual(kept);
  expect(dropped.problems).toHaveLength(2 - kept.length);
});
