import { diffBlocks } from "./diff-blocks.ts";
import type { Block, DiffReport, Table } from "./diff-report.ts";

/** A diff as Markdown for a pull request; long tables are folded. */
export function diffMarkdown(report: DiffReport): string {
  return `${diffBlocks(report).map(markdownOf).join("\n\n")}\n`;
}

function markdownOf(block: Block, index: number): string {
  if ("heading" in block) return `${index === 0 ? "##" : "###"} ${escaped(block.heading)}`;
  if ("text" in block) return escaped(block.text);
  if ("list" in block) return block.list.map((line) => `- ${escaped(line)}`).join("\n");
  const table = tableOf(block.table);
  return block.folded ? `<details><summary>${escaped(block.folded)}</summary>\n\n${table}\n\n</details>` : table;
}

function tableOf({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** Names of customers are text: no markup, no table cell of their own, and nobody is called by an @. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]|<>#~]/g, "\\$&")
    .replaceAll("@", "@<!-- -->")
    .replace(/\s+/g, " ");
}
