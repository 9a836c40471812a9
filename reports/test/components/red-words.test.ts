import { expect, it } from "vitest";
import { linksAt } from "../../src/components/links.js";
import { redWords } from "../../src/components/red-words.js";

const words = (...customers: [band: "red" | "green", openAlarms: number][]) =>
  redWords(
    customers.map(([band, open_alarms]) => ({ band, open_alarms })),
    linksAt(0),
  ).html.replace(/<[^>]*>/g, "");

it.each([
  ["none is red", [["green", 0]], /^$/],
  ["one has an alarm", [["red", 1]], /^1 customer is in red, with an open alarm\.$/],
  [
    "one of two has none",
    [
      ["red", 1],
      ["red", 0],
      ["green", 0],
    ],
    /^2 customers are in red, 1 of them without an open/,
  ],
  [
    "none of two has one",
    [
      ["red", 0],
      ["red", 0],
    ],
    /^2 customers are in red, without an open alarm: little use/,
  ],
] as const)("says why red customers may not be in the list: %s", (_, customers, expected) => {
  expect(words(...customers.map(([band, alarms]): ["red" | "green", number] => [band, alarms]))).toMatch(expected);
});

it("leads to them", () => {
  expect(redWords([{ band: "red", open_alarms: 0 }], linksAt(0)).html).toContain('href="./accounts/?band=red"');
});
