import { expect, it } from "vitest";
import { linksAt } from "../../src/components/links.js";
import { redWords } from "../../src/components/red-words.js";
import { alarmOf } from "./alarm-row-of.ts";

const alarms = [
  alarmOf("open", {}),
  alarmOf("answered", { state: "answered" }),
  alarmOf("standing", { state: "standing", standing_since: 7 }),
  alarmOf("both", { state: "standing", standing_since: 7 }),
  alarmOf("both", { kind: "other" }),
  alarmOf("closed", { state: "closed", closed_week: 7 }),
  alarmOf("news", { type: "opportunity" }),
];

const red = (...ids: string[]) => {
  const customers = ids.map((account_id) => ({ account_id, band: "red" as const }));
  return redWords([...customers, { account_id: "open", band: "green" }], alarms, linksAt(0)).html;
};

it.each([
  ["none", [], /^$/],
  ["with an open alarm", ["open"], /^1 customer is in red\. 1 is among those to talk to\. $/],
  ["with an answered alarm", ["answered"], /^1 customer is in red\. 1 is among those to talk to\. $/],
  ["with a standing alarm", ["standing"], /^1 customer is in red\. 1 has an alarm of longer standing only\. $/],
  ["with a standing alarm and an open one", ["both"], /1 is among those to talk to\. $/],
  ["one without an alarm", ["closed"], /^1 customer is in red\. It has no alarm now, so/],
  ["without an alarm", ["closed", "news"], /^2 customers are in red\. None of them has an alarm now, so/],
  [
    "of every kind",
    ["open", "answered", "standing", "closed"],
    /^4 customers are in red\. 2 are among .* 1 has an alarm .* 1 has no alarm/,
  ],
] as const)("says of red customers where they are: %s", (_, ids, expected) => {
  expect(red(...ids).replace(/<[^>]*>/g, "")).toMatch(expected);
});

it("leads to them, and to the alarms that stand", () => {
  expect(red("standing")).toContain('href="./accounts/?band=red"');
  expect(red("standing")).toContain('href="./alarms/#standing"');
});
