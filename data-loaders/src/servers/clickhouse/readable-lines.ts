import { isUtf8 } from "node:buffer";
import { Transform } from "node:stream";

/** What has passed through. */
export interface Passed {
  rows: number;
  bytes: number;
}

/**
 * Lets CSV through as it comes, counts its records, and makes it UTF-8: texts of ClickHouse are bytes of any kind, and a byte
 * that is none of a letter becomes a NUL character, so that the row is put aside by name and its value never invented.
 */
export function readableLines(passed: Passed): Transform {
  let carried: Buffer = Buffer.alloc(0);
  let isQuoted = false;

  function count(bytes: Buffer): void {
    for (const byte of bytes) {
      if (byte === 34) isQuoted = !isQuoted;
      else if (byte === 10 && !isQuoted) passed.rows++;
    }
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed.bytes += chunk.length;
      count(chunk);
      // A line is looked at whole, because a letter may be cut in two between chunks.
      const end = chunk.lastIndexOf(10) + 1;
      if (end === 0) {
        carried = Buffer.concat([carried, chunk]);
        done();
        return;
      }
      const lines = Buffer.concat([carried, chunk.subarray(0, end)]);
      carried = Buffer.from(chunk.subarray(end));
      done(null, isUtf8(lines) ? lines : withoutStrayBytes(lines));
    },
    flush(done) {
      done(null, isUtf8(carried) ? carried : withoutStrayBytes(carried));
    },
  });
}

/** The same bytes, with NUL in the place of every byte that is no part of a UTF-8 letter. */
function withoutStrayBytes(bytes: Buffer): Buffer {
  const out = Buffer.from(bytes);
  for (let i = 0; i < out.length; ) {
    const length = lettersLength(out[i] as number);
    const letter = out.subarray(i, i + length);
    if (length > 0 && letter.length === length && isUtf8(letter)) i += length;
    else out[i++] = 0;
  }
  return out;
}

/** Bytes of the letter that begins with this byte; 0 when none does. */
function lettersLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}
