import { isUtf8 } from "node:buffer";
import { type LineSink, maxRecordBytes } from "./line-sink.ts";
import type { RejectText } from "./reject-text.ts";
import { byteClasses, type CsvCursor, scanCsvRecord } from "./scan-csv-record.ts";

export interface CsvOptions {
  /** The byte between two fields. */
  delimiter: number;
  /** Fields of the header; a record with another number is rejected. */
  fieldCount: number;
  /** Index of the file; the first column of what is written. */
  file: number;
  /** Physical line that the first byte stands on, from 1. */
  firstLine: number;
  sink: LineSink;
  reject: RejectText;
}

/**
 * Turns CSV into lines that need no quotes: file, line and fields, one record a line.
 *
 * A quote inside an unquoted field is kept as it stands. A record that cannot be right (a quote that never closes, text
 * after a closing quote, another number of fields than the header, a NUL byte, not UTF-8, too long) is rejected alone:
 * reading goes on at the next physical line, so that one bad quote never swallows good rows.
 *
 * @returns a function that takes the chunks in order; the last call says that it is the last
 */
export function csvNormaliser(options: CsvOptions): (chunk: Buffer, isLast: boolean) => void {
  const { sink, reject, fieldCount } = options;
  const classes = byteClasses(options.delimiter);
  const prefix = Buffer.from(`${options.file}${String.fromCharCode(options.delimiter)}`, "latin1");
  const cursor = { out: Buffer.alloc(0) } as CsvCursor;
  let line = options.firstLine;
  let carry: Buffer = Buffer.alloc(0);
  let isSkipping = false;

  return (chunk, isLast) => {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const end = bytes.length;
    const mayBreakUtf8 = !isUtf8(isLast ? bytes : bytes.subarray(0, bytes.lastIndexOf(10) + 1));
    if (cursor.out.length < 4 * end + 256) cursor.out = Buffer.allocUnsafe(4 * end + 256);
    cursor.bytes = bytes;
    cursor.isLast = isLast;
    cursor.from = 0;
    cursor.to = 0;
    if (isSkipping) skipLine();

    while (cursor.from < end) {
      const start = cursor.from;
      if (cursor.to + 2 * (end - start) + 64 > cursor.out.length) flush();
      const outStart = cursor.to;
      writePrefix();
      const result = scanCsvRecord(cursor, classes);
      const stop = cursor.from;
      if (result === "incomplete" && !isLast && end - start <= maxRecordBytes) {
        cursor.to = outStart;
        cursor.from = start;
        break;
      }
      const reason = problemOf(result, start, stop);
      if (reason === null && !isBlank(start, stop)) {
        cursor.out[cursor.to++] = 10;
        sink.rows++;
        if (cursor.hasEscapes) sink.hasEscapes = true;
        if (cursor.to - outStart > sink.longest) sink.longest = cursor.to - outStart;
      } else cursor.to = outStart;
      if (reason === null) line += cursor.lineEnds;
      else if (result === "whole" && cursor.lineEnds <= 1) {
        reject(line, reason, bytes.subarray(start, stop));
        line += cursor.lineEnds;
      } else rejectLine(start, reason);
    }
    flush();
    carry = bytes.subarray(cursor.from);

    function problemOf(result: string, from: number, to: number): string | null {
      if (result === "incomplete") return isLast ? "opens a quote that never closes" : "is longer than 16 MB";
      if (result !== "whole") return cursor.lineEnds > 0 ? "opens a quote that never closes" : `has ${result}`;
      if (to - from > maxRecordBytes) return "is longer than 16 MB";
      if (cursor.hasNul) return "holds a NUL byte";
      if (mayBreakUtf8 && !isUtf8(bytes.subarray(from, to))) return "is not UTF-8 text";
      if (isBlank(from, to) || cursor.fields === fieldCount) return null;
      return `has ${cursor.fields} ${cursor.fields === 1 ? "field" : "fields"}, the header has ${fieldCount}`;
    }

    function isBlank(from: number, to: number): boolean {
      if (to - from > 2) return false;
      for (let i = from; i < to; i++) if (bytes[i] !== 10 && bytes[i] !== 13) return false;
      return true;
    }

    /** Rejects the physical line that a record begins on, and goes on behind it. */
    function rejectLine(start: number, reason: string): void {
      const lineEnd = bytes.indexOf(10, start);
      isSkipping = lineEnd < 0 && !isLast;
      reject(line, reason, bytes.subarray(start, lineEnd < 0 ? end : lineEnd));
      cursor.from = lineEnd < 0 ? end : lineEnd + 1;
      line++;
    }

    /** Goes on behind the rest of a line that was rejected for its length. */
    function skipLine(): void {
      const lineEnd = bytes.indexOf(10);
      isSkipping = lineEnd < 0 && !isLast;
      cursor.from = lineEnd < 0 ? end : lineEnd + 1;
    }
  };

  function writePrefix(): void {
    prefix.copy(cursor.out, cursor.to);
    cursor.to += prefix.length;
    let digits = 1;
    for (let rest = line; rest >= 10; rest = Math.floor(rest / 10)) digits++;
    for (let i = digits - 1, rest = line; i >= 0; i--, rest = Math.floor(rest / 10)) {
      cursor.out[cursor.to + i] = 48 + (rest % 10);
    }
    cursor.to += digits;
    cursor.out[cursor.to++] = options.delimiter;
  }

  function flush(): void {
    sink.write(cursor.out.subarray(0, cursor.to));
    cursor.to = 0;
  }
}
