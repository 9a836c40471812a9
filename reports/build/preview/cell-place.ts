import { createHash } from "node:crypto";

/** Where a cell stands in its page's Markdown. */
export interface CellPlace {
  /** Line of the file, the first is 1: the line at fault where the code does not parse, else the cell's first. */
  readonly line: number;
  /** That line as it is written. */
  readonly text: string;
}

/** A cell that failed: by the id Framework gives it, or by its message where it does not parse and has no id. */
export interface FailedCell {
  readonly id: string | null;
  readonly message: string;
}

/**
 * Finds a failed cell in a page; undefined where it is not found, such as a cell of a page that changed meanwhile.
 *
 * @param faultOf - the message with which code does not parse; undefined where it does
 */
export function cellPlace(
  markdown: string,
  { id, message }: FailedCell,
  faultOf: (code: string, isInline: boolean) => string | undefined,
): CellPlace | undefined {
  const lines = markdown.split("\n");
  for (const { code, line, isInline } of cellsOf(markdown)) {
    if (id !== null && idOf(code) === id.replace(/-\d+$/, "")) return { line, text: lines[line - 1] ?? "" };
    const fault = id === null ? faultOf(code, isInline) : undefined;
    if (fault === undefined || !message.includes(fault)) continue;
    const within = isInline ? 0 : Number(/\((\d+):\d+\)$/.exec(fault)?.[1] ?? 1) - 1;
    return { line: line + within, text: lines[line - 1 + within] ?? "" };
  }
  return undefined;
}

/** Framework names a cell by the hash of its code, and numbers those that are the same. */
function idOf(code: string): string {
  return createHash("sha256").update(code).digest("hex").slice(0, 8);
}

const cell = /^(```+|~~~+)js\b[^\n]*\n(.*?)^\1|\$\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/gms;

/** The cells of a page as they stand in it, and the expressions in its text. */
function* cellsOf(markdown: string): Generator<{ code: string; line: number; isInline: boolean }> {
  for (const { 0: whole, 1: fence, 2: block = "", 3: inline = "", index } of markdown.matchAll(cell)) {
    const isInline = fence === undefined;
    const code = isInline ? inline : block;
    const line = markdown.slice(0, index + (isInline ? 0 : whole.indexOf("\n") + 1)).split("\n").length;
    yield { code, line, isInline };
  }
}
