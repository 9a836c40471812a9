import { basename } from "node:path";
import { type Engine, openEngine } from "../engine/open-engine.ts";
import { identifier } from "../engine/sql-text.ts";
import { findFiles } from "../files/find-files.ts";
import { withScratch } from "../generations/with-scratch.ts";
import { snapshotKey } from "./find-snapshots.ts";
import { type FileGroup, groupFiles } from "./group-files.ts";
import { profileColumns } from "./profile-columns.ts";
import { relationName } from "./relation-name.ts";
import { stageSample } from "./stage-sample.ts";
import type { TableProfile } from "./table-profile.ts";

/** What a folder of unknown files holds. */
export interface SampledTables {
  tables: TableProfile[];
  /** A sentence for each file that was left out, and why. */
  problems: string[];
  /** The samples, as tables of text columns under the names of `tables`. */
  engine: Engine;
}

export interface SampleOptions {
  /** Folder that paths in the configuration are relative to. */
  configDir: string;
  /** Folder for temporary files, inside which one is made and removed. */
  scratchDir: string;
  onFile?: (name: string, done: number, total: number) => void;
}

/** Reads a sample of files and folders, and gives it to a piece of work. */
export async function withSample<T>(
  patterns: readonly string[],
  options: SampleOptions,
  work: (sampled: SampledTables) => Promise<T>,
): Promise<T> {
  return withScratch(options.scratchDir, async (scratch) => {
    const engine = await openEngine(scratch, {});
    try {
      return await work({ ...(await sampleTables(engine, patterns, options)), engine });
    } finally {
      engine.close();
    }
  });
}

async function sampleTables(engine: Engine, patterns: readonly string[], options: SampleOptions) {
  const found = findFiles(patterns, options.configDir);
  const files = found.files.filter(({ name }) => !/(^|\/)(node_modules|dist)\//.test(name) && !isOurs(name));
  const groups = groupFiles(files);
  const prefix = sharedPrefix(groups.map(({ title }) => title));
  const problems = [...found.problems];
  const tables: TableProfile[] = [];
  for (const [i, group] of groups.entries()) {
    options.onFile?.(group.files[0]?.name ?? group.title, i, groups.length);
    const name = relationName(group.title.slice(prefix.length), tables);
    const staged = await stageSample(engine, name, group);
    problems.push(...staged.problems);
    if (!staged.hasColumns) {
      if (staged.problems.length === 0) problems.push(nothingIn(group));
      continue;
    }
    let columns = await profileColumns(engine, name);
    const key = group.files.length > 1 ? await snapshotKey(engine, name, columns) : null;
    if (key !== null) {
      const newest = group.files.splice(0, group.files.length - 1).length;
      const older = newest === 1 ? "an older file" : `${newest} older files`;
      problems.push(`${older} like ${group.files[0]?.name}: the same ${key} again, so only the newest is read`);
      await engine.run(`DROP TABLE ${identifier(name)}`);
      await stageSample(engine, name, group);
      columns = await profileColumns(engine, name);
    }
    const rows = columns[0]?.rows ?? 0;
    if (rows === 0) problems.push(`${group.files[0]?.name} has no rows that can be read`);
    else {
      const place = { files: namesOf(group) };
      tables.push({ name, title: group.title, place, rows, isWhole: staged.isWhole, columns, traits: staged.traits });
    }
  }
  return { tables, problems };
}

function nothingIn({ files, format }: FileGroup): string {
  const name = files[0]?.name;
  if (files.every(({ bytes }) => bytes === 0)) return `${name} is empty`;
  return format === "jsonl" ? `${name} holds no JSON objects, one on each line` : `${name} has no columns`;
}

/** Settings of tools that often lie beside data. */
const isOurs = (name: string) => /^(package(-lock)?|tsconfig|biome)\.json$/.test(basename(name));

/** One file by name, a few as a list, many as a pattern. */
function namesOf({ files }: FileGroup): string | string[] {
  const names = files.map(({ name }) => name);
  if (names.length === 1) return names[0] as string;
  const patterns = new Set(names.map((name) => name.replace(/\d+(?:[-_.T:]?\d+)*/g, "*")));
  return names.length > 3 && patterns.size === 1 && ![...patterns][0]?.includes("**")
    ? ([...patterns][0] as string)
    : names;
}

/** What all names begin with, such as the name of the system they come from; ends with a separator. */
function sharedPrefix(titles: readonly string[]): string {
  const [first = "", ...rest] = titles;
  if (rest.length === 0) return "";
  for (const end of [...first.matchAll(/[-_. ]/g)].map(({ index }) => index + 1).reverse()) {
    if (rest.every((title) => title.startsWith(first.slice(0, end)) && title.length > end)) return first.slice(0, end);
  }
  return "";
}
