/** A name as ClickHouse writes it; what could end it is escaped, as in a text. */
export function identifier(name: string): string {
  return `\`${escaped(name).replaceAll("`", "\\`")}\``;
}

/** A text as ClickHouse writes it. */
export function literal(text: string): string {
  return `'${escaped(text).replaceAll("'", "\\'")}'`;
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\0", "\\0");
}
