import type { AlarmChange, HealthComparison } from "@vitals/metrics";
import { isoDate } from "@vitals/tables";
import type { Block } from "../diff-report.ts";
import { longTable } from "./long-table.ts";
import { arrow, counted, moneyWords } from "./words.ts";

/** Alarms and opportunities that are open under one side only, and how often each rule speaks. */
export function alarmBlocks({ opened, closed, redated, rules }: HealthComparison["alarms"]): Block[] {
  return [
    { heading: "Alarms and opportunities" },
    { text: summary({ opened, closed, redated }) },
    ...(rules.length > 0
      ? [{ table: { head: ["rule", "open now", "raised in 26 weeks"], rows: rules.map(ruleRow) } }]
      : []),
    ...changes("Opened", opened, "before"),
    ...changes("Closed", closed, "after"),
  ];
}

function summary({ opened, closed, redated }: Pick<HealthComparison["alarms"], "opened" | "closed" | "redated">) {
  if (opened.length + closed.length + redated === 0) return "None opens and none closes.";
  const dated = redated > 0 ? `; ${redated} open under both since another week` : "";
  return `${counted(opened.length, "opens", "open")} and ${counted(closed.length, "closes", "close")}${dated}.`;
}

function ruleRow(rule: HealthComparison["alarms"]["rules"][number]): string[] {
  return [
    rule.kind,
    arrow(String(rule.openBefore), String(rule.openAfter)),
    arrow(String(rule.raisedBefore), String(rule.raisedAfter)),
  ];
}

function changes(title: string, list: readonly AlarmChange[], other: string): Block[] {
  if (list.length === 0) return [];
  const rows = list.map(({ alarm, elsewhere }) => {
    const { name, value, currency } = alarm.customer;
    const money = moneyWords(value === null || currency === null ? {} : { [currency]: value });
    return [name, alarm.kind, isoDate(alarm.firstWeek), money, elsewhere];
  });
  return [
    { text: `${title}:` },
    ...longTable({ head: ["customer", "rule", "first week", "money a year", other], rows }),
  ];
}
