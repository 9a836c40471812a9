/** What an account id has become: old id to the id it is now, through any number of renames. */
export interface Aliases {
  current: Map<string, string>;
  problems: string[];
}

/**
 * Follows aliases to their ends.
 *
 * @param pairs - old id and the id it became; the same pair may stand more than once
 * @returns the end of each chain; problems where an id becomes two, or comes back to itself
 */
export function resolveAliases(pairs: Iterable<readonly [old: string, became: string]>): Aliases {
  const direct = new Map<string, string>();
  const problems: string[] = [];
  for (const [old, became] of pairs) {
    const known = direct.get(old);
    if (known !== undefined && known !== became) {
      problems.push(`aliases: account ${old} became both ${known} and ${became}: keep one`);
    } else if (old !== became) direct.set(old, became);
  }
  const current = new Map<string, string>();
  const reported = new Set<string>();
  for (const old of direct.keys()) {
    const path = [old];
    let end = direct.get(old) as string;
    while (direct.has(end) && !path.includes(end)) {
      path.push(end);
      end = direct.get(end) as string;
    }
    if (!path.includes(end)) current.set(old, end);
    else if (!reported.has(end)) {
      for (const id of path) reported.add(id);
      const cycle = [...path.slice(path.indexOf(end)), end];
      problems.push(`aliases: accounts become each other in a circle: ${cycle.join(" → ")}: remove one step`);
    }
  }
  return { current, problems };
}
