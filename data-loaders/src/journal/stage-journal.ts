import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { jsonLinesRelation } from "../sources/json-lines-relation.ts";
import type { StagedFiles, StageOptions } from "../sources/stage-files.ts";
import { jsonDelimiter, openLineSink } from "../text/line-sink.ts";
import { type JournalFile, journalFiles } from "./journal-files.ts";
import { type ReadConversation, readConversation } from "./read-conversation.ts";

/** No conversation is longer; a file that is was put there by mistake. */
const longestBytes = 1 << 20;

/** Makes the conversations of a folder readable for the engine, one row a file; files that cannot be read are rejected. */
export async function stageJournal(engine: Engine, folder: string, options: StageOptions): Promise<StagedFiles> {
  let files: JournalFile[];
  try {
    files = journalFiles(folder, options.configDir);
  } catch (error) {
    const problems = [`folder of conversations cannot be read: ${folder}: ${(error as Error).message}`];
    return { files: [], relations: [], rows: 0, fingerprint: null, problems };
  }
  const sink = openLineSink(join(engine.scratch, "journal.txt"));
  const hash = createHash("sha256");
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  for (const [index, file] of files.entries()) {
    const bytes = readFileSync(file.path);
    hash.update(`${file.name}\0`).update(bytes).update("\0");
    options.onBytes?.(bytes.length, total);
    const read = conversationIn(bytes);
    if ("problem" in read) {
      options.rejects.add({ file: file.name, line: read.line, reason: read.problem, record: bytes });
      continue;
    }
    const record = JSON.stringify({ file: file.within, ...read.fields });
    sink.write(Buffer.from(`${index}\x01${1}\x01${record}\n`));
    sink.rows++;
    sink.longest = Math.max(sink.longest, Buffer.byteLength(record) + 32);
  }
  sink.close();
  const group = { sink, delimiter: String.fromCharCode(jsonDelimiter), files: files.map(({ name }) => name) };
  const relations = sink.rows > 0 ? [await jsonLinesRelation(engine, group)] : [];
  return {
    files,
    relations,
    rows: sink.rows,
    fingerprint: files.length > 0 ? hash.digest("hex").slice(0, 16) : null,
    problems: [],
  };
}

function conversationIn(bytes: Buffer): ReadConversation {
  if (bytes.length > longestBytes) return { problem: "is longer than 1 MB", line: 1 };
  if (!isUtf8(bytes)) return { problem: "is not UTF-8 text", line: 1 };
  const zero = bytes.indexOf(0);
  if (zero >= 0)
    return { problem: "holds a NUL byte", line: bytes.subarray(0, zero).toString("utf8").split("\n").length };
  return readConversation(bytes.toString("utf8").replace(/^\uFEFF/, ""));
}
