import { closeSync, openSync, writeSync } from "node:fs";
import { AsyncByteQueue, type RecordBatch, RecordBatchFileWriter, type Schema } from "apache-arrow";

/** Rows of one record batch; fixed, so that the same rows give the same bytes. */
export const batchRows = 1 << 18;

/** An Arrow IPC file that is being written, one record batch after the other. */
export interface ArrowFile {
  write(batch: RecordBatch): void;
  /** Writes the footer; to be called once, when nothing failed. */
  finish(): void;
  /** Lets go of the file, whether it is whole or not. */
  close(): void;
}

/** Opens a file for record batches; each is on disk when `write` returns, so the size of the table does not matter. */
export function openArrowFile(path: string, schema: Schema): ArrowFile {
  const file = openSync(path, "w");
  const writer = new RecordBatchFileWriter();
  writer.reset(Object.assign(new AsyncByteQueue(), { write: (bytes: Uint8Array) => writeWhole(file, bytes) }), schema);
  return {
    write: (batch) => {
      writer.write(batch);
    },
    finish: () => {
      writer.close();
    },
    close: () => closeSync(file),
  };
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
