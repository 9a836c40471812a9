import { open } from "node:fs/promises";

export type FileFormat = "csv" | "jsonl" | "parquet";

const byEnding: Record<string, FileFormat> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  jsonl: "jsonl",
  ndjson: "jsonl",
  json: "jsonl",
  parquet: "parquet",
  pq: "parquet",
};

/** Endings of files that can be read, without `.gz`. */
export const knownEndings = Object.keys(byEnding);

/** What a file's name says about its format; null when it says nothing known. */
export function formatByName(path: string): FileFormat | null {
  const ending = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase();
  return (ending && byEnding[ending]) || null;
}

/** What a file's first bytes say about it, or why it cannot be read; `plain` is text as far as can be seen. */
export async function contentKind(path: string): Promise<"gzip" | "parquet" | "plain" | { unreadable: string }> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    const head = buffer.subarray(0, bytesRead).toString("hex");
    if (head.startsWith("1f8b")) return "gzip";
    if (head === "50415231") return "parquet";
    if (head === "28b52ffd") return { unreadable: "is compressed with zstd: unpack it, or compress it with gzip" };
    if (head === "504b0304") return { unreadable: "is a zip archive or a spreadsheet: unpack it, or save it as CSV" };
    return "plain";
  } finally {
    await file.close();
  }
}
