import type { Progress } from "./progress.ts";
import type { RunSummary } from "./run-summary.ts";

/** Prints what a run came to: what is stale as a log, the summary as data. */
export function printSummary(summary: RunSummary, { json, progress }: { json: boolean; progress: Progress }): void {
  progress.end();
  for (const line of summary.stale) progress.log(`stale: ${line}`);
  if (json) return void process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
  for (const line of summary.summary ?? sourceLines(summary)) process.stdout.write(`${line}\n`);
}

/** Rows read and what became of them, one line for each input that has a source. */
function sourceLines({ sources }: RunSummary): string[] {
  return sources
    .filter(({ status }) => status !== "absent")
    .map(
      ({ input, rows_read, rows_used, rows_duplicate, rows_outside, rows_quarantined, status }) =>
        `${input}: ${counted(rows_read)} rows read = ${counted(rows_used)} used + ${counted(rows_duplicate)} duplicates + ` +
        `${counted(rows_outside)} outside the window + ${counted(rows_quarantined)} quarantined (${status})`,
    );
}

function counted(value: unknown): string {
  return Number(value).toLocaleString("en");
}
