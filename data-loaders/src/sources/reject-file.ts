import { closeSync, openSync, writeSync } from "node:fs";

/** Rows that never reached the engine, kept on disk so that their number does not matter. */
export interface RejectFile {
  path: string;
  rows: number;
  add(reject: { file: string; line: number; reason: string; record: Uint8Array }): void;
  close(): void;
}

/** Longest piece of a rejected record that is kept. */
const keptBytes = 1 << 16;

export function openRejectFile(path: string): RejectFile {
  const file = openSync(path, "w");
  return {
    path,
    rows: 0,
    add({ record, ...reject }) {
      const row = Buffer.from(record.subarray(0, keptBytes))
        .toString("utf8")
        .replace(/[\r\n]+$/, "");
      writeSync(file, `${JSON.stringify({ ...reject, value: row.slice(0, 200), row })}\n`);
      this.rows++;
    },
    close: () => closeSync(file),
  };
}
