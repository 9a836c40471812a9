import { figure, percent } from "../../../src/components/number-words.js";
import { type CardRow, rowOf } from "./card-row.ts";

/** What the figures of one source come to, in sentences; what cannot be said yet is said to be so. */
export function cardSentences(rows: readonly CardRow[]): string[] {
  const [lift, caught, green, all, confirmed] = [
    "red-lift",
    "caught-60",
    "green-churn",
    "any-churn",
    "alarms-confirmed",
  ].map((measure) => rowOf(rows, measure));
  return [liftSentence(lift), caughtSentence(caught), greenSentence(green, all), alarmSentence(rows, confirmed)];
}

function liftSentence(row: CardRow | undefined): string {
  if (!row || row.value === null)
    return `Whether red means more churn cannot be said yet: ${row?.needs ?? "a red customer"} needed.`;
  const sure = (row.low ?? 0) > 1;
  const times = `Red was followed by churn ${figure(row.value)} times as often as any band`;
  return sure
    ? `${times}.`
    : `${times}, which may be chance: the truth may lie anywhere from ${figure(row.low)} to ${figure(row.high)} times.`;
}

function caughtSentence(row: CardRow | undefined): string {
  if (!row || row.value === null)
    return `Whether losses were seen coming cannot be said yet: ${row?.needs ?? "a loss"} needed.`;
  return `Of ${row.accounts} lost customers, ${row.outcomes} were below green sixty days before.`;
}

function greenSentence(green: CardRow | undefined, all: CardRow | undefined): string {
  if (!green || !all || green.value === null || all.value === null) return "";
  return `Green was followed by churn in ${percent(green.value)} of cases, any band in ${percent(all.value)}.`;
}

function alarmSentence(rows: readonly CardRow[], confirmed: CardRow | undefined): string {
  const [wrong, rate] = [rowOf(rows, "alarms-wrong"), rowOf(rows, "false-alarms")];
  if (!confirmed || !wrong || confirmed.value === null) {
    return `What alarms are worth cannot be said yet: ${confirmed?.needs ?? "an alarm"} needed.`;
  }
  const perYear = rate?.value ?? null;
  const often =
    perYear === null
      ? ""
      : `: ${figure(perYear)} a year for each customer, where ${figure(rate?.expected)} are allowed`;
  return `Of ${confirmed.statements} alarms ${confirmed.outcomes} were confirmed, and ${wrong.outcomes} went within eight weeks without a word why${often}.`;
}
