import { Table, tableToIPC, vectorFromArray } from "apache-arrow";
import { expect, it } from "vitest";
import { foundTable } from "../../src/comparison/found-table.ts";

it("reads whatever columns a file has, and leaves out types that no spec uses", () => {
  const written = new Table({
    points: vectorFromArray(Float64Array.of(1, 2.5)),
    bytes: vectorFromArray(Uint8Array.of(1, 2)),
    band: vectorFromArray(["red", "green"]),
  });
  const table = foundTable("bands", tableToIPC(written, "file"));
  expect(Object.keys(table).sort()).toEqual(["band", "points"]);
  expect(Array.from(table.points ?? [])).toEqual([1, 2.5]);
  expect(Array.from(table.band ?? [])).toEqual(["red", "green"]);
});
