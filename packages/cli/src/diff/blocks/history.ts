import type { WeekOfBands } from "@vitals/metrics";
import { bandNames, isoDate } from "@vitals/tables";
import type { Block } from "../diff-report.ts";
import { arrow, counted, moneyWords } from "./words.ts";

/** The bands of the last weeks as both sides would have told them. */
export function historyBlocks(history: readonly WeekOfBands[]): Block[] {
  const changed = history.reduce((sum, week) => sum + week.changed.accounts, 0);
  const said = history.reduce(
    (sum, week) => sum + bandNames.reduce((all, band) => all + week.after[band].accounts, 0),
    0,
  );
  const heading = { heading: `The last ${history.length} weeks under both` };
  if (changed === 0) return [heading, { text: "Every customer has the same band in every week." }];
  return [
    heading,
    {
      text: `${counted(changed, "band of a customer's week", "bands of customers' weeks")} of ${said.toLocaleString("en")} would have been another. Money is today's.`,
    },
    {
      table: { head: ["week", ...bandNames, "money in red", "changed", "their money"], rows: history.map(rowOf) },
      folded: "Week by week",
    },
  ];
}

function rowOf({ week, before, after, changed }: WeekOfBands): string[] {
  return [
    isoDate(week),
    ...bandNames.map((band) => arrow(String(before[band].accounts), String(after[band].accounts))),
    arrow(moneyWords(before.red.money), moneyWords(after.red.money)),
    String(changed.accounts),
    moneyWords(changed.money),
  ];
}
