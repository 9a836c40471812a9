/**
 * A number of an account's id that says nothing about the account and never changes: FNV-1a (Fowler, Noll and Vo; RFC
 * 9923), its bits mixed once more so that ids that differ in the last letter are not neighbours.
 */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Account indices in an order that no account's fate decides, and that new accounts do not disturb. */
export function hashOrder(ids: readonly string[]): number[] {
  const hashes = ids.map(hashOf);
  const byId = (a: number, b: number) => ((ids[a] as string) < (ids[b] as string) ? -1 : 1);
  return Array.from(ids.keys()).sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || byId(a, b));
}
