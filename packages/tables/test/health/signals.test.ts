import { expect, it } from "vitest";
import { signalColumn, signals, signalsWith } from "../../src/health/signals.ts";

it("gives each signal two columns, in the spelling of columns, of seven digits unless it asks for more", () => {
  const spec = signalsWith([
    { id: "seat-use", title: "Seat use", unit: "share", restsOn: "seats" },
    { id: "value", title: "Value made", unit: "money", restsOn: "units", storedAs: "float" },
  ]);
  const added = spec.columns
    .slice(signals.columns.length)
    .map(({ name, type, nullable }) => ({ name, type, nullable }));
  expect(added).toEqual([
    { name: "seat_use", type: "float32", nullable: true },
    { name: "seat_use_n", type: "float32", nullable: true },
    { name: "value", type: "float", nullable: true },
    { name: "value_n", type: "float32", nullable: true },
  ]);
  expect(signalColumn("support-first-answer")).toBe("support_first_answer");
});
