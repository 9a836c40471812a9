import { readdirSync, readFileSync } from "node:fs";

/** A process and everything it started that still runs, by number. Null where the system does not say (no `/proc`). */
export function processTree(root: number): number[] | null {
  const children = childrenByParent();
  if (!children) return null;
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
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
    const parent = Number(/\) \S+ (\d+)/.exec(stat(name))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/** Empty when the process has ended meanwhile. */
function stat(name: string): string {
  try {
    return readFileSync(`/proc/${name}/stat`, "utf8");
  } catch {
    return "";
  }
}
