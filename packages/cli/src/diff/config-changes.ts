import { isDeepStrictEqual } from "node:util";
import { importConfig } from "../config/import-config.ts";

/** What two configurations differ in. */
export interface ConfigChanges {
  /** Settings that assessing reads, such as `score.weights.output-year: not set → 20`. */
  readonly assessed: readonly string[];
  /** Settings that loading reads: the facts compared are those of one load, so these show on neither side. */
  readonly loaded: readonly string[];
}

const readWhenAssessing = ["score", "churn", "alarms", "journal", "currency", "outputNoun"];

/** Sources are left out, because their paths depend on where a configuration stands. */
const readWhenLoading = ["catalogue", "lulls", "aliases", "exclude", "since", "timeZone", "privacy"];

const longestValue = 60;

/** Compares two configuration files by what they export. */
export async function configChanges(before: string, after: string): Promise<ConfigChanges> {
  const [was, is] = (await Promise.all([importConfig(before), importConfig(after)])) as Record<string, unknown>[];
  const among = (names: string[]) => names.flatMap((name) => changesAt(name, was?.[name], is?.[name]));
  return { assessed: among(readWhenAssessing), loaded: among(readWhenLoading) };
}

/** Down to the single setting; a list is one setting. */
function changesAt(name: string, was: unknown, is: unknown): string[] {
  if (isDeepStrictEqual(was, is)) return [];
  if (!isPlain(was ?? {}) || !isPlain(is ?? {})) return [`${name}: ${valueWords(was)} → ${valueWords(is)}`];
  const [before, after] = [was ?? {}, is ?? {}] as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => changesAt(`${name}.${key}`, before[key], after[key]));
}

/** A value as it is written, shortened to what fits a line. */
function valueWords(value: unknown): string {
  if (value === undefined) return "not set";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}...` : text;
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
