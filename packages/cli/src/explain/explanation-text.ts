import type { Explanation, Facts } from "@vitals/metrics";
import { isoDate } from "@vitals/tables";
import { aligned } from "./aligned.ts";
import { scoreText } from "./score-text.ts";

type ExplainedSignal = Explanation["signals"][number];

/** How many weeks of raw output stand beside the arithmetic. */
const weeksShown = 13;

/** An explanation as text for a terminal: everything a person needs to follow the arithmetic with a pencil. */
export function explanationText(explanation: Explanation, facts: Facts, outputNoun: string): string {
  const { account, week, band, signals, score, steps, alarms } = explanation;
  const sections = [
    [
      `${account.name} (${account.id}), week of ${week}`,
      band ? `${band.band}: ${band.reason}` : "no band: not a customer in this week",
    ],
    [`Output by week, in ${outputNoun}`, ...indented(weekRows(facts, account.id, week))],
    ["Signals", ...indented(signals.map(signalRow))],
    ["Score", ...(score ? scoreText(score) : ["none so far"]).map((line) => (line === "" ? "" : `  ${line}`))],
    ["Did output drop?", ...indented(steps.map(({ what, found, holds }) => [mark(holds), what, found]))],
    ["Alarms and opportunities so far", ...(alarms.length > 0 ? alarms.flatMap(alarmLines) : ["  none"])],
  ];
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function indented(rows: string[][]): string[] {
  return rows.length > 0 ? aligned(rows).map((line) => `  ${line}`) : ["  none"];
}

function weekRows({ account_weeks }: Facts, accountId: string, until: string): string[][] {
  const { account_id, week, output, producing_users, loaded } = account_weeks;
  const rows = Array.from(account_id ?? [], (id, row) => ({ id, row }))
    .filter(({ id, row }) => id === accountId && isoDate(week?.[row] as number) <= until)
    .slice(-weeksShown);
  return rows.map(({ row }) => [
    isoDate(week?.[row] as number),
    loaded?.[row] ? shown(output?.[row]) : "not loaded",
    producing_users?.[row] == null ? "" : `by ${producing_users[row]} users`,
  ]);
}

function signalRow({ title, value, unit, format, n, restsOn, expectedLow, expectedHigh }: ExplainedSignal): string[] {
  const isShare = format.style === "percent";
  const digits = { minimumFractionDigits: format.decimals, maximumFractionDigits: format.decimals };
  const written = (figure: number) => (isShare ? figure * 100 : figure).toLocaleString("en", digits);
  return [
    title,
    value === null ? "cannot be said" : `${written(value)}${isShare ? " %" : ""}`,
    isShare || value === null ? "" : unit,
    expectedLow === null || expectedHigh === null ? "" : `expected ${written(expectedLow)} to ${written(expectedHigh)}`,
    n === null ? "" : `rests on ${shown(n)} ${restsOn}`,
  ];
}

function alarmLines({
  type,
  kind,
  state,
  firstWeek,
  lastWeek,
  evidence,
  question,
  closedBecause,
}: Explanation["alarms"][number]): string[] {
  const because = closedBecause ? ` (${closedBecause})` : "";
  return [
    `  ${type} ${kind}, ${firstWeek} to ${lastWeek}, now ${state}${because}`,
    `    ${evidence}`,
    `    Ask: ${question}`,
  ];
}

function shown(value: unknown): string {
  return value === null || value === undefined || Number.isNaN(value)
    ? "unknown"
    : Number(value).toLocaleString("en", { maximumFractionDigits: 2 });
}

function mark(holds: boolean | null): string {
  return holds === null ? "-" : holds ? "yes" : "no";
}
