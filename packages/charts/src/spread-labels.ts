/**
 * Moves labels apart along one axis so that none overlaps, keeping their order and staying inside the room given.
 *
 * @param wanted - where each label would like to be, ascending, in pixels
 * @param options - `gap`: least distance between two labels; `from`, `to`: the room
 * @returns where each label goes
 */
export function spreadLabels(
  wanted: readonly number[],
  { gap, from, to }: { gap: number; from: number; to: number },
): number[] {
  const placed: number[] = [];
  for (const at of wanted) placed.push(Math.max(at, (placed.at(-1) ?? from - gap) + gap));
  for (let i = placed.length - 1, limit = to; i >= 0; i--, limit -= gap) {
    placed[i] = Math.min(placed[i] as number, limit);
    limit = placed[i] as number;
  }
  return placed;
}
