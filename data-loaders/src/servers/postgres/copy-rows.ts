import { createWriteStream } from "node:fs";
import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Copied } from "../server.ts";
import { LocalError } from "./explain-error.ts";

/** Streams the rows of a SELECT into a CSV file; see `Session.copy`. */
export async function copyRows(client: pg.Client, select: string, path: string): Promise<Copied> {
  const socket = socketOf(client);
  const before = socket.bytesRead;
  const stream = client.query(copyTo(`COPY (${select}) TO STDOUT (FORMAT csv, NULL '\\N')`));
  const file = createWriteStream(path);
  let first: "server" | "file" | null = null;
  stream.once("error", () => (first ??= "server"));
  file.once("error", () => (first ??= "file"));
  try {
    await pipeline(stream, file);
  } catch (error) {
    if (first !== "file") throw error;
    // Nobody reads on, so that the server would wait for ever.
    socket.destroy();
    throw new LocalError(`rows of a server cannot be kept: ${(error as Error).message}`, { cause: error });
  }
  return { rows: stream.rowCount, bytes: socket.bytesRead - before };
}

/** What the driver reads from; its bytes are counted, and it can be closed at once. */
export function socketOf(client: pg.Client): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream;
}
