import { isUtf8 } from "node:buffer";
import { jsonDelimiter, type LineSink, maxRecordBytes } from "./line-sink.ts";
import type { RejectText } from "./reject-text.ts";

export interface JsonLinesOptions {
  /** Index of the file; the first column of what is written. */
  file: number;
  sink: LineSink;
  reject: RejectText;
}

/**
 * Puts file and line before every line of a JSON lines file and leaves the JSON as it stands; the engine judges it.
 *
 * Lines that no JSON can be (a NUL or control byte, not UTF-8, too long) are rejected, and so are those with a carriage
 * return inside, which the engine would take for the end of the line; blank lines are no rows.
 *
 * @returns a function that takes the chunks in order; the last call says that it is the last
 */
export function jsonLinesNormaliser(options: JsonLinesOptions): (chunk: Buffer, isLast: boolean) => void {
  const { file, sink, reject } = options;
  let line = 1;
  let carry: Buffer = Buffer.alloc(0);
  let isSkipping = false;

  return (chunk, isLast) => {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const end = isLast ? bytes.length : bytes.lastIndexOf(10) + 1;
    const text = bytes.subarray(0, end);
    const isSuspect = !isUtf8(text) || [0, jsonDelimiter, carriageReturn].some((byte) => text.includes(byte));
    const parts: Buffer[] = [];
    for (let start = 0; start < end; ) {
      const lineEnd = bytes.indexOf(10, start);
      const stop = lineEnd < 0 ? end : lineEnd;
      const record = bytes.subarray(start, bytes[stop - 1] === carriageReturn && stop > start ? stop - 1 : stop);
      start = stop + 1;
      if (isSkipping) isSkipping = false;
      else if (!isBlank(record)) {
        const reason = record.length > maxRecordBytes ? "is longer than 16 MB" : isSuspect ? problemOf(record) : null;
        if (reason) reject(line, reason, record);
        else {
          parts.push(Buffer.from(`${file}\x01${line}\x01`), record, lineFeed);
          sink.rows++;
          sink.longest = Math.max(sink.longest, record.length + 32);
        }
      }
      line++;
    }
    sink.write(Buffer.concat(parts));
    carry = bytes.subarray(end);
    if (carry.length > maxRecordBytes) {
      if (!isSkipping) reject(line, "is longer than 16 MB", carry);
      isSkipping = true;
      carry = Buffer.alloc(0);
    }
  };
}

const lineFeed = Buffer.from("\n");
const carriageReturn = 13;

function problemOf(record: Buffer): string | null {
  if (record.includes(0)) return "holds a NUL byte";
  if (!isUtf8(record)) return "is not UTF-8 text";
  if (record.includes(carriageReturn)) return "holds a carriage return inside";
  return record.includes(jsonDelimiter) ? "holds a control character" : null;
}

function isBlank(record: Buffer): boolean {
  for (const byte of record) if (byte !== 32 && byte !== 13 && byte !== 9) return false;
  return true;
}
