import { expect, it } from "vitest";
import { spreadLabels } from "../src/spread-labels.ts";

const room = { gap: 10, from: 0, to: 100 };

it("leaves labels that are apart where they want to be", () => {
  expect(spreadLabels([5, 40, 90], room)).toEqual([5, 40, 90]);
});

it("moves labels that would overlap apart", () => {
  expect(spreadLabels([50, 52, 53], room)).toEqual([50, 60, 70]);
});

it("keeps labels inside the room, pushing the others up", () => {
  expect(spreadLabels([95, 98, 99], room)).toEqual([80, 90, 100]);
});
