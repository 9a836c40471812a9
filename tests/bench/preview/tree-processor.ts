import { readFileSync } from "node:fs";
import { processTree } from "../process-tree.ts";

/** Ticks of the processor in a second, as Linux counts them for programs (`sysconf(_SC_CLK_TCK)`). */
const ticks = 100;

/**
 * Seconds of the processor that a process and everything it started have used so far, of those that ended too once their
 * parent has taken notice (proc(5), fields 14 to 17). Null where the system does not say (no `/proc`).
 */
export function treeProcessor(root: number): number | null {
  const tree = processTree(root);
  return tree === null ? null : tree.reduce((sum, pid) => sum + used(pid), 0) / ticks;
}

function used(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/.*\) /s, "").split(" ").slice(11, 15);
    return fields.reduce((sum, field) => sum + Number(field), 0);
  } catch {
    // It has ended meanwhile; its parent has what it used.
    return 0;
  }
}
