import { isUtf8 } from "node:buffer";
import { byteClasses, type CsvCursor, scanCsvRecord } from "./scan-csv-record.ts";

export interface CsvHeader {
  delimiter: string;
  /** Names in order; an empty one is called `column 3`, after its place. */
  names: string[];
  /** Bytes up to the first record, and the physical line that record stands on. */
  length: number;
  nextLine: number;
}

const delimiters = [",", ";", "\t", "|"];

/**
 * The header of a CSV file: its first line that is not blank.
 *
 * @param bytes - the file's beginning, at least the whole header
 * @param delimiter - found from the header when left out: the one of `,` `;` tab and `|` that makes most fields
 * @returns null when there is nothing but blank lines
 * @throws when the header cannot be text in UTF-8 or has a quote that never closes
 */
export function readCsvHeader(bytes: Buffer, delimiter?: string): CsvHeader | null {
  let start = 0;
  let line = 1;
  while (start < bytes.length && (bytes[start] === 10 || bytes[start] === 13)) {
    if (bytes[start] === 10) line++;
    start++;
  }
  if (start === bytes.length) return null;
  const readings = (delimiter ? [delimiter] : delimiters).flatMap(
    (candidate) => readWith(bytes, start, candidate) ?? [],
  );
  if (readings.length === 0) {
    throw new Error("the header has a quote that never closes, or text after a closing quote");
  }
  const best = readings.reduce((a, b) => (b.names.length > a.names.length ? b : a));
  const header = bytes.subarray(start, best.length);
  if (best.names.some((name) => name.includes("\r"))) {
    throw new Error("its lines end with carriage returns alone: save it again with ordinary line ends");
  }
  if (header.includes(0)) throw new Error("the header holds NUL bytes: it is not UTF-8 text, perhaps UTF-16");
  if (!isUtf8(header))
    throw new Error(
      'the header is not UTF-8 text: set `encoding`, such as "windows-1252", or save the file again as UTF-8',
    );
  return { ...best, nextLine: line + best.lineEnds };
}

function readWith(bytes: Buffer, start: number, delimiter: string) {
  const cursor = { bytes, isLast: true, from: start, out: Buffer.alloc(2 * bytes.length + 8), to: 0 } as CsvCursor;
  const byte = delimiter.charCodeAt(0);
  const result = scanCsvRecord(cursor, byteClasses(byte));
  if (result !== "whole") return null;
  const names = cursor.out
    .toString("utf8", 0, cursor.to)
    .split(delimiter)
    .map((name, i) => unescaped(name, delimiter).trim() || `column ${i + 1}`);
  return { delimiter, names, length: cursor.from, lineEnds: cursor.lineEnds };
}

/** Undoes the escapes of the normaliser; see `escapeByte`. */
function unescaped(text: string, delimiter: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape byte is one
  return text.replace(/\x02([dnrs])/g, (_, letter) => ({ d: delimiter, n: "\n", r: "\r", s: "\x02" })[letter as "d"]);
}
