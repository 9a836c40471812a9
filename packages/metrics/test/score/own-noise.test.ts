import { expect, it } from "vitest";
import { ownNoise } from "../../src/score/own-noise.ts";

it("own noise is what nine in ten of the account's own changes stayed below, once there are eight", () => {
  const score = Float64Array.from({ length: 12 }, (_, week) => (week % 2 ? 50 : 50 + week));
  //                          changes 0 2 2 4 4 6 6 8 8 10 before the last row
  expect(ownNoise({ score }, 0, 11, 1)).toBeCloseTo(8.2, 9);
  expect(ownNoise({ score }, 4, 11, 1)).toBeNaN();
  expect(ownNoise({ score }, 0, 11, 2)).toBeCloseTo(2, 9);
});
