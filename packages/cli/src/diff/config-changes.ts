import { isDeepStrictEqual } from "node:util";
import { importConfig } from "../config/import-config.ts";

/** What two configurations differ in. */
export interface ConfigChanges {
  /** Settings that assessing reads, such as `score.weights`. */
  readonly assessed: readonly string[];
  /** Settings that loading reads: the facts compared are those of one load, so these show on neither side. */
  readonly loaded: readonly string[];
}

const readWhenAssessing = ["score", "churn", "alarms", "journal", "currency", "outputNoun"];

/** Sources are left out, because their paths depend on where a configuration stands. */
const readWhenLoading = ["catalogue", "lulls", "aliases", "exclude", "since", "timeZone", "privacy"];

/** Compares two configuration files by what they export. */
export async function configChanges(before: string, after: string): Promise<ConfigChanges> {
  const [was, is] = (await Promise.all([importConfig(before), importConfig(after)])) as Record<string, unknown>[];
  const among = (names: string[]) => names.flatMap((name) => changesAt(name, was?.[name], is?.[name]));
  return { assessed: among(readWhenAssessing), loaded: among(readWhenLoading) };
}

function changesAt(name: string, was: unknown, is: unknown): string[] {
  if (isDeepStrictEqual(was, is)) return [];
  if (!isPlain(was ?? {}) || !isPlain(is ?? {})) return [name];
  const [before, after] = [was ?? {}, is ?? {}] as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => !isDeepStrictEqual(before[key], after[key])).map((key) => `${name}.${key}`);
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
