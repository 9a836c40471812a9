/**
 * Checks that there is something of this name.
 *
 * @throws with the nearest names, or all of them where there are few
 */
export function requireNamed(kind: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const few = 12;
  const near = known.length <= few ? known : known.filter((candidate) => likeness(candidate, name) > 0.5);
  const wayOut =
    known.length <= few
      ? `there are ${near.join(", ")}`
      : near.length > 0
        ? `did you mean ${near.slice(0, 3).join(" or ")}?`
        : `the page of definitions lists them`;
  throw new Error(`no ${kind} of this name: ${name}; ${wayOut}`);
}

/** Share of the pairs of letters that two names have in common (Dice 1945), 0 to 1; a dash is as good as an underscore. */
function likeness(a: string, b: string): number {
  const [pairsOfA, pairsOfB] = [pairsIn(a), pairsIn(b)];
  const shared = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length;
  return (2 * shared) / Math.max(1, pairsOfA.size + pairsOfB.size);
}

function pairsIn(name: string): Set<string> {
  const letters = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2)));
}
