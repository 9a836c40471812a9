import { expect, it } from "vitest";
import { steadyPdf } from "../../src/pdf/steady-pdf.ts";

it("puts the day of the data where the clock stood and leaves every other byte as it is", () => {
  const head = "<</CreationDate (D:20261122041234+00'00')\n/ModDate (D:20261122041234+00'00')>>";
  const body = Buffer.concat([Buffer.from(head, "latin1"), Buffer.from([0, 255, 128, 10, 13])]);
  const steady = steadyPdf(body, "2026-11-15");
  expect(steady.length).toBe(body.length);
  expect(steady.subarray(0, head.length).toString("latin1")).toBe(head.replaceAll("20261122041234", "20261115000000"));
  expect(steady.subarray(head.length)).toEqual(body.subarray(head.length));
});
