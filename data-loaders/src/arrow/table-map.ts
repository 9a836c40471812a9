import { openSync, readSync } from "node:fs";
import { open } from "node:fs/promises";
import { type AsyncRecordBatchFileReader, Message, RecordBatchReader, type Schema, type Vector } from "apache-arrow";

/** Types and texts of an Arrow IPC file, and where its columns lie. */
export interface TableMap {
  readonly schema: Schema;
  /** Texts by the id that their dictionary has in the schema. */
  readonly dictionaries: ReadonlyMap<number, Vector>;
  readonly batches: readonly BatchMap[];
}

/** One record batch: its rows, and a length with nulls and some buffers for each column, in order. */
export interface BatchMap {
  readonly rows: number;
  readonly nulls: readonly number[];
  readonly buffers: readonly { readonly at: number; readonly bytes: number }[];
}

const continuation = 0xffffffff;

/**
 * Reads how an Arrow file is laid out without reading its columns.
 *
 * @throws when it is no Arrow file
 */
export async function mapTable(path: string, file: number): Promise<TableMap> {
  const handle = await open(path, "r");
  try {
    const reader = (await RecordBatchReader.from(handle)) as AsyncRecordBatchFileReader;
    await reader.open();
    return { schema: reader.schema, dictionaries: reader.dictionaries, batches: batchesOf(file) };
  } finally {
    await handle.close();
  }
}

/** After eight bytes a file holds the same messages as a stream, each with its metadata in front (Arrow, IPC file format). */
function batchesOf(file: number): BatchMap[] {
  const batches: BatchMap[] = [];
  for (let at = 8; ; ) {
    const head = new DataView(bytesAt(file, at, 8).buffer);
    const length = head.getInt32(4, true);
    if (head.getUint32(0, true) !== continuation || length === 0) return batches;
    const message = Message.decode(bytesAt(file, at + 8, length));
    const body = at + 8 + length;
    if (message.isRecordBatch()) batches.push(batchMap(message.header(), body));
    at = body + message.bodyLength;
  }
}

interface BatchHeader {
  readonly length: number;
  readonly nodes: readonly { readonly nullCount: number }[];
  readonly buffers: readonly { readonly offset: number; readonly length: number }[];
}

function batchMap({ length, nodes, buffers }: BatchHeader, body: number): BatchMap {
  return {
    rows: length,
    nulls: nodes.map(({ nullCount }) => nullCount),
    buffers: buffers.map((buffer) => ({ at: body + buffer.offset, bytes: buffer.length })),
  };
}

/** Reads bytes of an open file into memory of their own, aligned for any number. */
export function bytesAt(file: number, at: number, bytes: number): Uint8Array<ArrayBuffer> {
  const into = new Uint8Array(bytes);
  for (let read = 0; read < bytes; ) {
    const more = readSync(file, into, read, bytes - read, at + read);
    if (more === 0) return into.subarray(0, read).slice();
    read += more;
  }
  return into;
}

/** Opens a file for reading; the error names it and the way out. */
export function openForReading(path: string): number {
  try {
    return openSync(path, "r");
  } catch (cause) {
    throw new Error(`table cannot be read: ${path}: run the step that writes it`, { cause });
  }
}
