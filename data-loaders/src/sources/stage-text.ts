import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { contentKind, type FileFormat } from "../files/file-format.ts";
import type { FoundFile } from "../files/find-files.ts";
import { isJsonArray, jsonArrayLines } from "../text/json-array.ts";
import { jsonDelimiter, type LineSink, openLineSink } from "../text/line-sink.ts";
import { csvNormaliser } from "../text/normalise-csv.ts";
import { jsonLinesNormaliser } from "../text/normalise-json-lines.ts";
import { readBytes } from "../text/read-bytes.ts";
import { type CsvHeader, readCsvHeader } from "../text/read-csv-header.ts";
import { csvRelation } from "./csv-relation.ts";
import { jsonLinesRelation } from "./json-lines-relation.ts";
import type { RejectFile } from "./reject-file.ts";
import type { Relation } from "./relation.ts";

/** Files of one shape that are gathered in one normalised file. */
interface Group {
  sink: LineSink;
  names: string[];
  delimiter: string;
  files: string[];
}

export interface TextFile extends FoundFile {
  index: number;
  format: FileFormat;
}

export interface TextOptions {
  delimiter?: string | undefined;
  header?: string[] | undefined;
  encoding?: string | undefined;
  rejects: RejectFile;
  /** Takes the bytes just read, as they lie on disk, and those of all the files. */
  onBytes?: (bytes: number, total: number) => void;
}

/**
 * Reads text files once, checks their structure, and gives the engine relations of their good rows.
 *
 * @returns relations, one for each set of columns; the hash of each file; and a problem for each file that cannot be read
 */
export async function stageText(engine: Engine, label: string, files: TextFile[], options: TextOptions) {
  const groups = new Map<string, Group>();
  const hashes = new Map<number, string>();
  const problems: string[] = [];
  const total = sum(files.map(({ bytes }) => bytes));

  for (const file of files) {
    const hash = createHash("sha256");
    const onRaw = (bytes: Buffer) => {
      hash.update(bytes);
      options.onBytes?.(bytes.length, total);
    };
    try {
      const kind = await contentKind(file.path);
      if (typeof kind === "object") throw new Error(kind.unreadable);
      if (kind === "parquet")
        throw new Error('is a Parquet file, not text: name it .parquet, or set format: "parquet"');
      let feed: ((chunk: Buffer, isLast: boolean) => void) | null = null;
      let head: Buffer = Buffer.alloc(0);
      const begin = (bytes: Buffer, isLast: boolean) => {
        const opened = open(file, bytes, isLast);
        opened?.feed(bytes.subarray(opened.length), false);
        return opened?.feed ?? null;
      };
      for await (const chunk of readBytes(file.path, kind === "gzip", onRaw, options.encoding)) {
        if (feed) feed(chunk, false);
        else {
          head = head.length > 0 ? Buffer.concat([head, chunk]) : chunk;
          feed = begin(head, false);
        }
      }
      if (head.length > 0) feed ??= begin(head, true);
      feed?.(Buffer.alloc(0), true);
    } catch (error) {
      problems.push(`file cannot be read: ${file.name}: ${(error as Error).message}`);
      for (const [key, group] of groups) {
        if (group.files.length !== 1 || group.files[0] !== file.name) continue;
        group.sink.close();
        groups.delete(key);
      }
    }
    hashes.set(file.index, hash.digest("hex"));
  }

  const relations: Relation[] = [];
  for (const [key, group] of groups) {
    group.sink.close();
    relations.push(key === "jsonl" ? await jsonLinesRelation(engine, group) : csvRelation(group));
  }
  return { relations, hashes, problems, rows: sum([...groups.values()].map(({ sink }) => sink.rows)) };

  function open(file: TextFile, head: Buffer, isLast: boolean) {
    const reject = (line: number, reason: string, record: Uint8Array) =>
      options.rejects.add({ file: file.name, line, reason, record });
    if (file.format === "jsonl") {
      const isArray = isJsonArray(head);
      if (isArray === null && !isLast) return null;
      const group = groupOf("jsonl", [], String.fromCharCode(jsonDelimiter), file);
      const lines = jsonLinesNormaliser({ file: file.index, sink: group.sink, reject });
      return { feed: isArray ? jsonArrayLines(lines) : lines, length: 0 };
    }
    const header = headerlessOf(head, options) ?? readCsvHeader(head, options.delimiter);
    if (!header) return null;
    const group = groupOf(JSON.stringify([header.delimiter, header.names]), header.names, header.delimiter, file);
    const feed = csvNormaliser({
      delimiter: header.delimiter.charCodeAt(0),
      fieldCount: header.names.length,
      file: file.index,
      firstLine: header.nextLine,
      sink: group.sink,
      reject,
    });
    return { feed, length: header.length };
  }

  function groupOf(key: string, names: string[], delimiter: string, file: TextFile): Group {
    let group = groups.get(key);
    if (!group) {
      const sink = openLineSink(join(engine.scratch, `${label}-${groups.size}.txt`));
      group = { sink, names, delimiter, files: [] };
      groups.set(key, group);
    }
    group.files.push(file.name);
    return group;
  }
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** The header that is known beforehand, for a file that does not begin with it; null where the file has its own. */
function headerlessOf(head: Buffer, options: TextOptions): CsvHeader | null {
  const { header } = options;
  if (!header) return null;
  const delimiter = options.delimiter ?? readCsvHeader(head)?.delimiter ?? ",";
  const isWritten = head.subarray(0, 4096).toString("utf8").startsWith(header.slice(0, 3).join(delimiter));
  return isWritten ? null : { delimiter, names: header, length: 0, nextLine: 1 };
}
