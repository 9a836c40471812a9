import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { otherEncoding, utf16Of } from "./decode-bytes.ts";

/**
 * The text of a file in chunks of about a megabyte: unpacked, in UTF-8, without its byte order mark.
 *
 * @param onRaw - is given the bytes as they lie on disk
 * @param encoding - how lines are written that are not UTF-8; they stay as they are when left out
 * @throws when the file cannot be read to its end, such as a gzip file that was cut
 */
export async function* readBytes(
  path: string,
  isGzip: boolean,
  onRaw: (bytes: Buffer) => void,
  encoding?: string,
): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  raw.on("data", (chunk) => onRaw(chunk as Buffer));
  const text = isGzip ? raw.pipe(createGunzip({ chunkSize: 1 << 20 })) : raw;
  if (text !== raw) raw.on("error", (error) => text.destroy(error));
  let decode: ((chunk: Buffer, isLast: boolean) => Buffer) | null | undefined;
  for await (const chunk of text as AsyncIterable<Buffer>) {
    const isFirst = decode === undefined;
    if (isFirst) decode = utf16Of(chunk) ?? (encoding === undefined ? null : otherEncoding(encoding));
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    const bytes = hasMark ? chunk.subarray(3) : chunk;
    yield decode ? decode(bytes, false) : bytes;
  }
  if (decode) yield decode(Buffer.alloc(0), true);
}
