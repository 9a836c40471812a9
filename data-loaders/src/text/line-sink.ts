import { closeSync, openSync, writeSync } from "node:fs";

/** A file of normalised records, one a line, that many source files may be written to. */
export interface LineSink {
  path: string;
  /** Records written. */
  rows: number;
  /** Bytes of the longest record. */
  longest: number;
  /** Whether some field holds an escaped byte (see `escapeByte`). */
  hasEscapes: boolean;
  write(bytes: Uint8Array): void;
  close(): void;
}

/** Stands before a letter for a byte that would break the line: d delimiter, n and r line ends, s itself. */
export const escapeByte = 0x02;

/** The first column ends with this byte in normalised JSON lines; valid JSON never holds it. */
export const jsonDelimiter = 0x01;

/** Longest record that is read; longer ones are put aside. */
export const maxRecordBytes = 16 << 20;

export function openLineSink(path: string): LineSink {
  const file = openSync(path, "w");
  return {
    path,
    rows: 0,
    longest: 0,
    hasEscapes: false,
    write(bytes) {
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    },
    close: () => closeSync(file),
  };
}
