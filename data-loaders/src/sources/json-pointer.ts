/** A JSON pointer (RFC 6901). */
export function jsonPointer(path: string[]): string {
  return path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
