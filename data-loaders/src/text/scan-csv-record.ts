import { escapeByte } from "./line-sink.ts";

/** Where a scan stands: it reads `bytes` from `from` and writes the record's normalised fields to `out` from `to`. */
export interface CsvCursor {
  bytes: Buffer;
  /** Whether the input ends with these bytes. */
  isLast: boolean;
  from: number;
  out: Buffer;
  to: number;
  /** Of the record read last: its fields, the line ends it spans, and whether a byte of it was escaped. */
  fields: number;
  lineEnds: number;
  hasEscapes: boolean;
  hasNul: boolean;
}

/** How a scan ended. */
export type ScanResult = "whole" | "incomplete" | "text after a closing quote";

const plain = 0;
const newline = 1;
const carriageReturn = 2;
const delimiter = 3;
const quote = 4;
const nul = 5;
const escapeItself = 6;

/** Letters that stand for a byte of a class after the escape byte; see `escapeByte`. */
const letters = Buffer.from("?nrd??s");

/** The class of every byte, for a delimiter. */
export function byteClasses(delimiterByte: number): Uint8Array {
  const classes = new Uint8Array(256);
  classes[10] = newline;
  classes[13] = carriageReturn;
  classes[34] = quote;
  classes[0] = nul;
  classes[escapeByte] = escapeItself;
  classes[delimiterByte] = delimiter;
  return classes;
}

/**
 * Reads one CSV record (RFC 4180, with or without quotes) and writes its fields without quotes.
 *
 * `incomplete` means that the bytes end before the record does; when they are the last ones, a quote never closes.
 */
export function scanCsvRecord(cursor: CsvCursor, classes: Uint8Array): ScanResult {
  const { bytes, isLast, out } = cursor;
  const end = bytes.length;
  let i = cursor.from;
  let o = cursor.to;
  let fieldStart = i;
  let result: ScanResult = isLast ? "whole" : "incomplete";
  cursor.fields = 1;
  cursor.lineEnds = 0;
  cursor.hasEscapes = false;
  cursor.hasNul = false;

  while (i < end) {
    const byte = bytes[i] as number;
    const kind = classes[byte] as number;
    if (kind === plain || (kind === quote && i !== fieldStart)) {
      out[o++] = byte;
      i++;
    } else if (kind === delimiter) {
      out[o++] = byte;
      i++;
      cursor.fields++;
      fieldStart = i;
    } else if (kind === newline) {
      i++;
      cursor.lineEnds++;
      result = "whole";
      break;
    } else if (kind === carriageReturn && (i + 1 < end ? bytes[i + 1] === 10 : true)) {
      if (i + 1 === end && !isLast) break;
      i++;
    } else if (kind === quote) {
      const afterQuote = copyQuoted(cursor, classes, i + 1, o);
      o = cursor.to;
      if (afterQuote < 0) {
        result = "incomplete";
        break;
      }
      i = afterQuote;
      const next = i < end ? (classes[bytes[i] as number] as number) : newline;
      if (next !== newline && next !== delimiter && next !== carriageReturn) {
        result = "text after a closing quote";
        break;
      }
    } else {
      if (kind === nul) cursor.hasNul = true;
      cursor.hasEscapes = true;
      out[o++] = escapeByte;
      out[o++] = letters[kind] as number;
      i++;
    }
  }
  cursor.from = i;
  cursor.to = o;
  return result;
}

/** Copies a quoted field from behind its first quote; returns where it ends, or -1 when the bytes end before it does. */
function copyQuoted(cursor: CsvCursor, classes: Uint8Array, from: number, to: number): number {
  const { bytes, isLast, out } = cursor;
  const end = bytes.length;
  let i = from;
  let o = to;
  let ending = -1;
  while (i < end) {
    const byte = bytes[i] as number;
    const kind = classes[byte] as number;
    if (kind === plain) {
      out[o++] = byte;
      i++;
    } else if (kind === quote) {
      if (i + 1 < end && bytes[i + 1] === 34) {
        out[o++] = 34;
        i += 2;
      } else {
        if (i + 1 < end || isLast) ending = i + 1;
        break;
      }
    } else {
      if (kind === newline) cursor.lineEnds++;
      if (kind === nul) cursor.hasNul = true;
      cursor.hasEscapes = true;
      out[o++] = escapeByte;
      out[o++] = letters[kind] as number;
      i++;
    }
  }
  cursor.to = o;
  return ending;
}
