import type { AccountFile, AlarmRow } from "./account-file.js";
import { plural, shortDate } from "./date-words.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup } from "./markup.js";
import { figure } from "./number-words.js";

/** Below this width two years of weeks cannot be told apart. */
const widthOfTwoYears = 480;

/**
 * The output's weeks as chart rows: the Monday of each, oldest first.
 *
 * @param width - of the picture in pixels; a narrow one holds one year
 */
export function outputRows({ output, lastWeek }: Pick<AccountFile, "output" | "lastWeek">, width = widthOfTwoYears) {
  const first = (lastWeek ?? 0) - 7 * (output.values.length - 1);
  const rows = output.values.map((value, i) => ({
    week: first + 7 * i,
    value,
    low: output.low[i] ?? null,
    high: output.high[i] ?? null,
  }));
  return width < widthOfTwoYears ? rows.slice(-52) : rows;
}

/** Alarms that speak of output itself; their weeks are marked on its line. */
const ofOutput = ["output-drop", "output-stopped", "slow-erosion", "not-back-from-lull"];

/** Alarms about output as stretches for the chart; others and good news are not drawn on its line. */
export function alarmStretches(alarms: readonly AlarmRow[]) {
  return alarms
    .filter((alarm) => alarm.type === "alarm" && ofOutput.includes(alarm.kind))
    .map((alarm) => ({ from: alarm.first_week, to: alarm.last_week, label: alarm.kind }));
}

/** The week in which each alarm was first said, whatever it is about, in words. */
export function alarmStarts(alarms: readonly AlarmRow[], titles: Readonly<Record<string, string>>) {
  return alarms
    .filter((alarm) => alarm.type === "alarm")
    .map((alarm) => ({ on: alarm.first_week, label: titles[alarm.kind] ?? alarm.kind }));
}

/** What the picture of output shows, in a sentence or three. */
export function outputWords(
  file: Pick<AccountFile, "output" | "lastWeek" | "lulls" | "alarms" | "talks">,
  noun: string,
): string {
  const rows = outputRows(file);
  const known = rows.filter((row) => row.value !== null);
  const last = known.at(-1);
  if (!last) return "No week of output is known.";
  const judged = known.filter((row) => row.low !== null && row.high !== null);
  const below = judged.filter((row) => (row.value as number) < (row.low as number)).length;
  const made = last.value === 0 ? `no ${noun} were made` : `${figure(last.value)} ${noun} were made`;
  const said = [`In the last of ${plural(known.length, "week")} drawn ${made}${expected(last)}.`];
  said.push(
    judged.length === 0
      ? "There is too little history for an expected range."
      : `Output lay below its range in ${below === 0 ? "none" : below} of the ${plural(judged.length, "week")} that have one.`,
  );
  const gaps = rows.length - known.length;
  if (gaps > 0) said.push(`${plural(gaps, "week")} could not be loaded or judged and are left open.`);
  return said.join(" ");
}

function expected({ low, high }: { low: number | null; high: number | null }): string {
  if (low === null || high === null) return "";
  return high === 0 ? ", and none were expected" : `, where ${figure(low)} to ${figure(high)} were expected`;
}

/** The key to the marks, in their own shapes. */
export function outputKey(file: Pick<AccountFile, "lulls" | "alarms" | "talks">): Markup {
  const marks = [
    markup`<li><span class="key key-line"></span> output a week</li>`,
    markup`<li><span class="key key-range"></span> expected range</li>`,
  ];
  if (file.alarms.some((alarm) => alarm.type === "alarm"))
    marks.push(markup`<li><span class="key key-alarm">┆</span> an alarm is first said</li>`);
  if (alarmStretches(file.alarms).length > 0)
    marks.push(markup`<li><span class="key key-alarm">◆</span> weeks of an alarm about output</li>`);
  if (file.lulls.length > 0) marks.push(markup`<li><span class="key key-lull"></span> declared lull</li>`);
  if (file.talks.length > 0) marks.push(markup`<li><span class="key key-talk">▲</span> conversation</li>`);
  return markup`<ul class="keys">${marks}</ul>`;
}

/** The same numbers as a table, newest first, folded away. */
export function outputTable(file: Pick<AccountFile, "output" | "lastWeek">): Markup {
  const rows = outputRows(file).reverse();
  return markup`<details class="as-table"><summary>The same as a table</summary>${scrolledTable(
    "Output by week, with what was expected",
    markup`<thead><tr><th scope="col">Week of</th><th scope="col" class="num">Output</th><th scope="col" class="num">Expected from</th><th scope="col" class="num">to</th></tr></thead><tbody>${rows.map(
      (row) =>
        markup`<tr><th scope="row">${shortDate(row.week)}</th><td class="num">${row.value === null ? "not known" : figure(row.value)}</td><td class="num">${figure(
          row.low,
        )}</td><td class="num">${figure(row.high)}</td></tr>`,
    )}</tbody>`,
  )}</details>`;
}
