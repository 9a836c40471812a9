import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import { expectationOf } from "./expectation.ts";
import { type Config, configSchema } from "./schema.ts";
import { knownKeys } from "./schema-keys.ts";

/** One mistake in a configuration. */
export interface ConfigProblem {
  /** Where it stands, such as `sources.events.columns.ocurred_at`. */
  path: string;
  /** What stands there. */
  found: string;
  /** What could stand there. */
  expected: string;
  /** The nearest known name, where there is one. */
  suggestion?: string;
}

/**
 * Checks a configuration: the filled-in configuration, or every mistake in it at once.
 *
 * @param raw - what the configuration file exports; anything at all
 */
export function checkConfig(raw: unknown): { config: Config } | { problems: ConfigProblem[] } {
  const result = configSchema.safeParse(raw, { reportInput: true });
  if (result.success) return { config: result.data as Config };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, raw)) };
}

/** A mistake as one line: `currency: found "euro", expected a code of three letters such as EUR`. */
export function formatProblem({ path, found, expected, suggestion }: ConfigProblem): string {
  return `${path}: found ${found}, expected ${expected}${suggestion ? ` (did you mean ${suggestion}?)` : ""}`;
}

function problemsOf(issue: z.core.$ZodIssue, raw: unknown): ConfigProblem[] {
  const path = pathOf(issue.path);
  const value = valueAt(raw, issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      found: "a setting nobody reads",
      expected: known.length > 0 ? `one of ${known.join(", ")}` : "nothing here",
      ...nearest(key, known),
    }));
  }
  if (issue.code === "invalid_union") {
    const inside = insideUnion(issue);
    if (inside.length > 0) return inside.flatMap((inner) => problemsOf(inner, raw));
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    return [{ path, found: shown(value), expected: `one of ${values.join(", ")}`, ...nearest(String(value), values) }];
  }
  if (issue.code === "invalid_key") {
    const key = issue.path[issue.path.length - 1];
    const expected = issue.issues[0] ? expectationOf(issue.issues[0]) : "another name";
    return [{ path: pathOf(issue.path.slice(0, -1)), found: `the name ${shown(key)}`, expected }];
  }
  return [{ path, found: shown(value), expected: expectationOf(issue) }];
}

/** The mistakes inside the option of a union that is meant, told by its type; none when no option is of the right type. */
function insideUnion(union: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] {
  const meant = union.errors.find(
    (issues) => !issues.some(({ code, path }) => code === "invalid_type" && path.length === 0),
  );
  return (meant ?? []).map((inner) => ({ ...inner, path: [...union.path, ...inner.path] }));
}

function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "the configuration";
  return path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`))
    .join("");
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);
}

/** What stands there, in short; the user and password of an address that was written where none belongs stay unsaid. */
function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const written = typeof value === "function" ? "a function" : (JSON.stringify(value) ?? String(value));
  const text = written.replace(/:\/\/[^/\s"]*@/g, "://…@");
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function nearest(word: string, known: readonly string[]): { suggestion?: string } {
  if (known.length === 0) return {};
  const candidate = closest(word, known);
  return distance(word, candidate) <= Math.max(2, word.length / 3) ? { suggestion: candidate } : {};
}
