import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import { type Config, configSchema } from "./schema.ts";

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
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(issue.path);
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      found: "a setting nobody reads",
      expected: known.length > 0 ? `one of ${known.join(", ")}` : "nothing here",
      ...nearest(key, known),
    }));
  }
  const found = shown(valueAt(raw, issue.path));
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    return [
      { path, found, expected: `one of ${values.join(", ")}`, ...nearest(String(valueAt(raw, issue.path)), values) },
    ];
  }
  return [{ path, found, expected: expectationOf(issue) }];
}

function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return article(issue.expected);
  if (issue.code === "invalid_union") {
    const kinds = issue.errors
      .flat()
      .map((inner) => (inner.path.length === 0 ? expectationOf(inner) : "an object of the documented shape"));
    return [...new Set(kinds)].join(" or ");
  }
  if (issue.code === "too_small") return `at least ${issue.minimum}${issue.origin === "string" ? " characters" : ""}`;
  if (issue.code === "too_big") return `at most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`;
  return issue.message.replace(/^expected /, "");
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
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

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = typeof value === "function" ? "a function" : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function nearest(word: string, known: readonly string[]): { suggestion?: string } {
  if (known.length === 0) return {};
  const candidate = closest(word, known);
  return distance(word, candidate) <= Math.max(2, word.length / 3) ? { suggestion: candidate } : {};
}

/** The settings an object of the schema has; walks the schema the way the path walks the configuration. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let node: unknown = configSchema;
  for (const key of path) node = child(unwrap(node), key);
  const shape = (unwrap(node) as { shape?: Record<string, unknown> } | undefined)?.shape;
  return shape ? Object.keys(shape) : [];
}

function child(node: unknown, key: PropertyKey): unknown {
  const schema = node as { shape?: Record<PropertyKey, unknown>; element?: unknown; valueType?: unknown } | undefined;
  return schema?.shape?.[key] ?? schema?.element ?? schema?.valueType;
}

function unwrap(node: unknown): unknown {
  let schema = node as { def?: { innerType?: unknown } } | undefined;
  while (schema?.def?.innerType) schema = schema.def.innerType as typeof schema;
  return schema;
}
