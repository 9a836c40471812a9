import { basename } from "node:path";
import { type FileFormat, formatByName } from "../files/file-format.ts";
import type { FoundFile } from "../files/find-files.ts";

/** Files whose names differ in numbers only, such as one for each day. */
export interface FileGroup {
  /** What they are called, without numbers and endings. */
  title: string;
  format: FileFormat;
  files: FoundFile[];
}

/** Puts files together that are one table in parts. */
export function groupFiles(files: readonly FoundFile[]): FileGroup[] {
  const groups = new Map<string, FileGroup>();
  for (const file of files) {
    const format = formatByName(file.name);
    if (!format) continue;
    const parts = file.name.split("/");
    // Folders of a partitioned table, such as `year=2026/month=11`, are not part of its name.
    const folders = parts.slice(0, -1).filter((part) => !part.includes("="));
    const name = [...folders, (parts.at(-1) as string).replace(/\d+/g, "#")].join("/");
    const group = groups.get(name) ?? { title: titleOf(file.name, folders), format, files: [] };
    groups.set(name, group);
    group.files.push(file);
  }
  for (const group of groups.values()) if (group.files.length === 1) group.title = stem(group.files[0]?.name ?? "");
  return [...groups.values()];
}

/** A group has at most this many files sampled: the first, the last, and some between. */
const sampledFiles = 8;

export function sampledOf(files: readonly FoundFile[]): FoundFile[] {
  if (files.length <= sampledFiles) return [...files];
  const places = Array.from({ length: sampledFiles }, (_, i) =>
    Math.round((i * (files.length - 1)) / (sampledFiles - 1)),
  );
  return [...new Set(places)].map((place) => files[place] as FoundFile);
}

function titleOf(name: string, folders: string[]): string {
  const bare = stem(name).replace(/[-_. ]*\d[\d-_. T:]*/g, "");
  return /[a-z]{3}/i.test(bare) && bare !== "part" ? bare : (folders.at(-1) ?? bare) || "files";
}

function stem(name: string): string {
  return basename(name).replace(/(\.(csv|tsv|txt|jsonl|ndjson|json|parquet|pq))?(\.gz)?$/i, "");
}
