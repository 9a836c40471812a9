import { aligned } from "../explain/aligned.ts";
import { diffBlocks } from "./diff-blocks.ts";
import type { Block, DiffReport } from "./diff-report.ts";

/** A diff as text for a terminal. */
export function diffText(report: DiffReport): string {
  return `${diffBlocks(report).flatMap(linesOf).join("\n").trim()}\n`;
}

function linesOf(block: Block): string[] {
  if ("heading" in block) return ["", block.heading, ""];
  if ("text" in block) return [block.text];
  if ("list" in block) return [...block.list];
  return ["", ...aligned([block.table.head, ...block.table.rows]).map((line) => `  ${line}`), ""];
}
