/** Whether a text begins as an array of JSON objects; null when that cannot be seen yet. */
export function isJsonArray(head: Buffer): boolean | null {
  const begins = /^\s*(\[\s*)?(\S)?/.exec(head.toString("latin1", 0, 65_536));
  if (begins?.[2] === undefined && head.length < 65_536) return null;
  return begins?.[1] !== undefined && begins[2] === "{";
}

type Feed = (chunk: Buffer, isLast: boolean) => void;

const [lineFeed, carriageReturn, space, quote, backslash, comma] = [10, 13, 32, 34, 92, 44];

/**
 * Gives the elements of an array to a reader of lines, one a line: the line of a row is its place in the array.
 *
 * What stands outside the array becomes lines of its own, which the reader finds to be no objects. An array that is cut off
 * ends with a broken element.
 */
export function jsonArrayLines(feed: Feed): Feed {
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  return (chunk, isLast) => {
    const out = Buffer.allocUnsafe(chunk.length);
    let to = 0;
    for (const byte of chunk) {
      let written: number | null = byte === lineFeed || byte === carriageReturn ? space : byte;
      if (isText) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isText = false;
      } else if (byte === quote) isText = true;
      else if (byte === 123 || byte === 91) {
        if (depth === 0 && byte === 91) written = null;
        depth++;
      } else if (byte === 125 || byte === 93) {
        depth = Math.max(0, depth - 1);
        if (depth === 0) written = lineFeed;
      } else if (byte === comma && depth === 1) written = lineFeed;
      if (written !== null) out[to++] = written;
    }
    feed(out.subarray(0, to), isLast);
  };
}
