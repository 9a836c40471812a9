import type { InputCheck, SourceCheck } from "@vitals/data-loaders";
import type { CheckFindings } from "./check-findings.ts";
import { findingsText } from "./findings-text.ts";
import { printable } from "./printable.ts";

/** What is in every source, as text for a terminal; what a person should look at comes last. */
export function checkText(
  checked: Pick<SourceCheck, "inputs" | "overlaps" | "findings">,
  { problems, notes }: CheckFindings,
): string {
  const configured = checked.inputs.filter(({ isConfigured }) => isConfigured);
  const absent = checked.inputs.filter(({ isConfigured }) => !isConfigured).map(({ input }) => input);
  const lines = [
    ...configured.flatMap(inputLines),
    ...(absent.length > 0 ? [`no source: ${absent.join(", ")}`] : []),
    ...checked.overlaps.map(overlapLine),
    "",
    ...findingsText(checked.findings),
    ...problems.map((problem) => `problem: ${problem}`),
    ...notes.map((note) => `note: ${note}`),
    problems.length > 0 ? "A build would publish nothing." : "A build can be made from these sources.",
  ];
  return `${lines.map(printable).join("\n")}\n`;
}

function inputLines(checked: InputCheck): string[] {
  const { input, files, place, bytes, rows, found, missing, unused, ranges, reasons } = checked;
  if (checked.problems.length > 0) return [`${input}: cannot be used; see the problems below`];
  const where = place ?? (files.length === 1 ? "1 file" : `${files.length} files`);
  const size = (bytes / 1e6).toLocaleString("en", { maximumFractionDigits: 1 });
  return [
    `${input}: ${counted(rows)} rows in ${where}, ${size} MB`,
    `  uses ${found.join(", ") || "nothing"}`,
    ...(missing.length > 0 ? [`  does not have ${missing.join(", ")}`] : []),
    ...(unused.length > 0 ? [`  nothing uses ${unused.join(", ")}`] : []),
    ...ranges.map(rangeLine),
    ...reasons.map(reasonLine),
  ];
}

function rangeLine({ column, empty, distinct, least, greatest }: InputCheck["ranges"][number]): string {
  const between = least === null ? "" : `${least} to ${greatest}, `;
  const values = distinct === 0 ? "always empty" : `${between}${counted(distinct)} different`;
  return `  ${column}: ${values}${empty > 0 && distinct > 0 ? `, ${counted(empty)} empty` : ""}`;
}

function reasonLine({ rows, reason, column, file, line, value }: InputCheck["reasons"][number]): string {
  const where = file === null ? "" : `, first at ${file}${line === null ? "" : `:${line}`}`;
  const what = value === null ? "" : `: ${value}`;
  return `  would set aside ${rows === 1 ? "1 row" : `${counted(rows)} rows`}: ${column ? `${column}: ` : ""}${reason}${where}${what}`;
}

function overlapLine({
  input,
  column,
  inInput,
  inEvents,
  inBoth,
  onlyInInput,
  onlyInEvents,
}: SourceCheck["overlaps"][number]) {
  const examples = (ids: string[]) => (ids.length > 0 ? ` (such as ${ids.slice(0, 3).join(", ")})` : "");
  return (
    `${input} and events share ${counted(inBoth)} ${column}: ${counted(inInput - inBoth)} only in ${input}${examples(onlyInInput)}, ` +
    `${counted(inEvents - inBoth)} only in events${examples(onlyInEvents)}`
  );
}

function counted(value: number): string {
  return Number(value).toLocaleString("en");
}
