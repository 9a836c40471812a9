import type { History } from "../history/history.ts";
import { oncePerHistory } from "../history/once-per-history.ts";

/** Complete weeks since the account's first output, that week included; 0 before it. */
export const sinceFirstOutput = oncePerHistory(({ rows, start, account, weekly }: History): Int32Array => {
  const since = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const before = row === start[account[row] as number] ? 0 : (since[row - 1] as number);
    since[row] = before > 0 || (weekly.output_events[row] as number) > 0 ? before + 1 : 0;
  }
  return since;
});
