import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { contentKind } from "../files/file-format.ts";
import type { FoundFile } from "../files/find-files.ts";
import { readBytes } from "../text/read-bytes.ts";

/** Text that is kept of one file; a smaller file is read whole. */
export const textBudget = 48 << 20;

const sliceBytes = 1 << 20;
/** Of a packed file, which can only be read from its beginning, a slice is kept of each stretch of this many bytes. */
const stretch = 16 << 20;
const mostUnpacked = 1 << 29;

/**
 * Copies the head of a text file and slices from within, each cut at line ends.
 *
 * A slice may begin inside a quoted field; such a record is broken and falls away when the sample is read.
 *
 * @returns the file to read instead, and whether it is all of it
 * @throws when the file is no text or cannot be unpacked
 */
export async function sampleText(
  file: FoundFile,
  to: string,
  budget = textBudget,
): Promise<{ path: string; isWhole: boolean }> {
  const kind = await contentKind(file.path);
  if (typeof kind === "object") throw new Error(kind.unreadable);
  if (kind === "parquet") throw new Error("is a Parquet file, not text: name it .parquet");
  if (kind === "plain" && file.bytes <= budget) return { path: file.path, isWhole: true };
  const out = createWriteStream(to);
  const isSliced = kind === "plain" && !(await isUtf16(file.path));
  const slices = isSliced ? slicesOfPlain(file, budget) : slicesOfPacked(file, budget, kind === "gzip");
  let isWhole = false;
  for (let next = await slices.next(); ; next = await slices.next()) {
    if (next.done) {
      isWhole = next.value;
      break;
    }
    if (!out.write(next.value)) await once(out, "drain");
  }
  out.end();
  await finished(out);
  return { path: to, isWhole };
}

async function* slicesOfPlain({ path, bytes }: FoundFile, budget: number): AsyncGenerator<Buffer, boolean> {
  const handle = await open(path);
  try {
    const read = async (from: number, length: number) => {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await handle.read(buffer, 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    const head = budget >> 1;
    yield toLineEnd(await read(0, head));
    const count = Math.max(1, Math.floor((budget - head) / sliceBytes));
    for (let i = 1; i <= count; i++) {
      const from = head + Math.floor(((bytes - head - sliceBytes) * i) / count);
      if (from > head) yield wholeLines(await read(from, sliceBytes));
    }
    return false;
  } finally {
    await handle.close();
  }
}

async function isUtf16(path: string): Promise<boolean> {
  const handle = await open(path);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  return ["fffe", "feff"].includes(buffer.toString("hex"));
}

async function* slicesOfPacked({ path }: FoundFile, budget: number, isGzip: boolean): AsyncGenerator<Buffer, boolean> {
  const head = budget >> 1;
  let [seen, kept, nextSlice] = [0, 0, head];
  let open: Buffer | null = null;
  for await (const chunk of readBytes(path, isGzip, () => undefined)) {
    seen += chunk.length;
    if (seen <= head) {
      kept += chunk.length;
      open = chunk;
      yield chunk;
      continue;
    }
    if (open) yield toLineEnd(chunk);
    else if (seen >= nextSlice) {
      kept += chunk.length;
      yield wholeLines(chunk);
    }
    if (open || seen >= nextSlice) nextSlice = seen + stretch;
    open = null;
    if (kept >= budget || seen >= mostUnpacked) return false;
  }
  return seen <= head;
}

function toLineEnd(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(10) + 1);
}

function wholeLines(bytes: Buffer): Buffer {
  return toLineEnd(bytes).subarray(bytes.indexOf(10) + 1);
}
