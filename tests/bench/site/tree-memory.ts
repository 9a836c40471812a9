import { readdirSync, readFileSync } from "node:fs";

/**
 * Memory that a process and everything it started hold now, in bytes: what is shared counts once (PSS). Null where the
 * system does not say (no `/proc`).
 */
export function treeMemory(root: number): number | null {
  const children = childrenByParent();
  if (!children) return null;
  let total = 0;
  for (const waiting = [root]; waiting.length > 0; ) {
    const pid = waiting.pop() as number;
    waiting.push(...(children.get(pid) ?? []));
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    total += Number(kilobytes ?? 0) * 1024;
  }
  return total;
}

function childrenByParent(): Map<number, number[]> | null {
  const children = new Map<number, number[]>();
  let names: string[];
  try {
    names = readdirSync("/proc");
  } catch {
    return null;
  }
  for (const name of names.filter((each) => /^\d+$/.test(each))) {
    const parent = Number(/\) \S+ (\d+)/.exec(read(`/proc/${name}/stat`))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/** Empty when the process has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
