/** Objects as JSON lines; a string is written as it stands, so that a broken line can be written too. */
export function textOfJsonLines(lines: readonly (object | string)[]): string {
  return lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
}
