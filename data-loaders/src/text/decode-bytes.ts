import { isUtf8 } from "node:buffer";

/** Turns chunks of bytes into UTF-8, in order; the last call says that it is the last. */
export type Decode = (chunk: Buffer, isLast: boolean) => Buffer;

/** How a text that begins with these bytes is decoded, when they are the mark of UTF-16; null when they are not. */
export function utf16Of(head: Buffer): Decode | null {
  const mark = head.toString("hex", 0, 2);
  const name = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : null;
  if (!name) return null;
  const decoder = new TextDecoder(name);
  return (chunk, isLast) => Buffer.from(decoder.decode(chunk, { stream: !isLast }));
}

/** What the bytes 0x80 to 0x9f stand for in Windows-1252. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Some versions of Node take Windows-1252 for Latin-1, where these bytes are control characters. */
function lineDecoder(name: string): (line: Buffer) => string {
  const decoder = new TextDecoder(name);
  if (decoder.encoding !== "windows-1252") return (line) => decoder.decode(line);
  return (line) =>
    line.toString("latin1").replace(/[\u0080-\u009f]/g, (letter) => windows[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** A line longer than this is decoded in pieces. */
const longestLine = 1 << 24;

/**
 * Decodes the lines that are not UTF-8, and leaves the others: files of a source may be written in different ways.
 *
 * Every encoding that is known here writes a line feed, and nothing else, as the byte 10.
 */
export function otherEncoding(name: string): Decode {
  const decode = lineDecoder(name);
  let carry: Buffer = Buffer.alloc(0);
  return (chunk, isLast) => {
    const bytes = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
    const end = isLast || bytes.length > longestLine ? bytes.length : bytes.lastIndexOf(10) + 1;
    carry = bytes.subarray(end);
    const lines = bytes.subarray(0, end);
    if (isUtf8(lines)) return lines;
    const parts: Buffer[] = [];
    for (let start = 0; start < end; ) {
      const lineEnd = lines.indexOf(10, start);
      const line = lines.subarray(start, lineEnd < 0 ? end : lineEnd + 1);
      parts.push(isUtf8(line) ? line : Buffer.from(decode(line)));
      start += line.length;
    }
    return Buffer.concat(parts);
  };
}
