import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

/**
 * The text of a file in chunks of about a megabyte: unpacked, without its byte order mark.
 *
 * @param onRaw - is given the bytes as they lie on disk
 * @throws when the file cannot be read to its end, such as a gzip file that was cut
 */
export async function* readBytes(
  path: string,
  isGzip: boolean,
  onRaw: (bytes: Buffer) => void,
): AsyncGenerator<Buffer> {
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  raw.on("data", (chunk) => onRaw(chunk as Buffer));
  const text = isGzip ? raw.pipe(createGunzip({ chunkSize: 1 << 20 })) : raw;
  if (text !== raw) raw.on("error", (error) => text.destroy(error));
  let isFirst = true;
  for await (const chunk of text as AsyncIterable<Buffer>) {
    const hasMark = isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
    isFirst = false;
    yield hasMark ? chunk.subarray(3) : chunk;
  }
}
