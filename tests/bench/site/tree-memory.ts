import { readFileSync } from "node:fs";
import { processTree } from "../process-tree.ts";

/**
 * Memory that a process and everything it started hold now, in bytes: what is shared counts once (PSS). Null where the
 * system does not say (no `/proc`).
 */
export function treeMemory(root: number): number | null {
  const tree = processTree(root);
  return tree?.reduce((sum, pid) => sum + heldBy(pid), 0) ?? null;
}

/** Nothing when the process has ended meanwhile. */
function heldBy(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
