import { isUtf8 } from "node:buffer";
import { contentKind } from "../files/file-format.ts";
import { readBytes } from "../text/read-bytes.ts";
import { readCsvHeader } from "../text/read-csv-header.ts";
import { timeShapeOf } from "./time-shape.ts";

/** What a text file does not say about itself. */
export interface TextTraits {
  /** How its text is written, when that is not UTF-8. */
  encoding?: string;
  /** Made-up names of its columns, when it has no header. */
  header?: string[];
}

/** Bytes that are looked at. */
const looked = 4 << 20;

/** How a text file is written, and whether it has a header, judged by its beginning. */
export async function textTraits(path: string, isCsv: boolean): Promise<TextTraits> {
  const kind = await contentKind(path);
  if (kind !== "plain" && kind !== "gzip") return {};
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of readBytes(path, kind === "gzip", () => undefined)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= looked) break;
  }
  const bytes = Buffer.concat(chunks);
  const encoding = encodingOf(bytes);
  const header = isCsv ? missingHeader(bytes, encoding) : undefined;
  return { ...(encoding && { encoding }), ...(header && { header }) };
}

/** A few broken lines are damage, not another encoding. */
function encodingOf(bytes: Buffer): string | undefined {
  if (isUtf8(bytes) || bytes.includes(0)) return undefined;
  const lines = linesOf(bytes);
  const odd = lines.filter((line) => !isUtf8(line));
  const isHeaderOdd = odd.length > 0 && odd[0] === lines[0];
  const oddByThemselves = odd.length - (isHeaderOdd ? 1 : 0);
  if (!isHeaderOdd && oddByThemselves < 0.02 * lines.length) return undefined;
  return isJapanese(Buffer.concat(odd)) ? "shift_jis" : "windows-1252";
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    if (end < 0) break;
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** Whether most of what is not ASCII is Japanese script when it is read as Shift JIS. */
function isJapanese(bytes: Buffer): boolean {
  const text = new TextDecoder("shift_jis").decode(bytes);
  const others = text.match(/\P{ASCII}/gu) ?? [];
  const share = (script: RegExp) => others.filter((letter) => script.test(letter)).length / Math.max(1, others.length);
  // No Japanese text goes without kana, and what is not Japanese makes hardly any.
  return share(/[\u3040-\u30ff]/) > 0.15 && share(/[\u3040-\u30ff\u4e00-\u9fff]/) > 0.8;
}

/** A first line with a day or a time in it is a row; with more of them, days are the names of columns. */
function missingHeader(bytes: Buffer, encoding: string | undefined): string[] | undefined {
  try {
    const text = encoding ? Buffer.from(new TextDecoder(encoding).decode(bytes.subarray(0, 1 << 16))) : bytes;
    const names = readCsvHeader(text)?.names ?? [];
    const times = names.filter((name) => timeShapeOf([name], false) !== null).length;
    return times === 1 || times === 2 ? names.map((_, i) => `column_${i + 1}`) : undefined;
  } catch {
    return undefined;
  }
}
