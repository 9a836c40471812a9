/** A name as SQL writes it: quoted, whatever it holds. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL writes it; null is NULL. NUL bytes cannot stand in SQL text and are spelled with `chr(0)`. */
export function literal(text: string | null): string {
  if (text === null) return "NULL";
  const parts = text.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(" || chr(0) || ")})`;
}

/** Texts as a SQL list. */
export function literalList(texts: readonly string[]): string {
  return `[${texts.map(literal).join(", ")}]`;
}
