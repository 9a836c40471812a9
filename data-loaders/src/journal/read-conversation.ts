import { LineCounter, parseDocument } from "yaml";

/** What a journal file may say before its text; each stands in the front matter by this name. */
export const conversationKeys = [
  "date",
  "account",
  "channel",
  "direction",
  "author",
  "question",
  "answer",
  "reason",
  "alarm",
  "feature",
] as const;

/** One conversation as its file has it, or why it cannot be read and the line where that shows. */
export type ReadConversation = { fields: Record<string, string | null> } | { problem: string; line: number };

/**
 * Reads a Markdown file with front matter: YAML between two lines of three hyphens, every value a text.
 *
 * The text below the front matter is the answer, where the front matter gives none. Keys that nobody knows are kept, so
 * that they can be listed.
 */
export function readConversation(text: string): ReadConversation {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0) return { problem: "is empty", line: 1 };
  if (lines[first]?.trimEnd() !== "---") return { problem: "does not begin with front matter (---)", line: first + 1 };
  const end = lines.findIndex((line, i) => i > first && line.trimEnd() === "---");
  if (end < 0) return { problem: "has front matter that does not end (---)", line: lines.length };
  const counter = new LineCounter();
  const document = parseDocument(lines.slice(first + 1, end).join("\n"), { schema: "failsafe", lineCounter: counter });
  const [error] = document.errors;
  if (error) {
    const line = first + 1 + (error.linePos?.[0].line ?? 1);
    return {
      problem: `has front matter that is no YAML: ${error.message.split("\n")[0]?.replace(/ at line .*$/, "")}`,
      line,
    };
  }
  const values: unknown = document.toJS();
  if (values === null || typeof values !== "object" || Array.isArray(values)) {
    return { problem: "has front matter without names (such as date: 2026-11-17)", line: first + 2 };
  }
  const odd = Object.entries(values).find(([, value]) => value !== null && typeof value !== "string");
  if (odd) return { problem: `has a list or a map where ${odd[0]} should be a text`, line: first + 2 };
  const body = lines
    .slice(end + 1)
    .join("\n")
    .trim();
  return { fields: fieldsOf(values as Record<string, string | null>, body) };
}

function fieldsOf(values: Record<string, string | null>, body: string): Record<string, string | null> {
  const fields: Record<string, string | null> = Object.fromEntries(conversationKeys.map((key) => [key, null]));
  for (const [key, value] of Object.entries(values)) fields[key.trim().toLowerCase()] = value?.trim() || null;
  return { ...fields, answer: fields.answer ?? (body || null) };
}
