/** The chances that people say, from rare to near certain; between them nobody feels a difference. */
const said: readonly (readonly [number, number])[] = [
  ...[100, 50, 30, 20, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((of) => [1, of] as const),
  ...[3, 4, 5].map((of) => [of - 1, of] as const),
  [9, 10],
];

const saidLogOdds = said.map(([some, of]) => logOdds(some / of));
const inWords = said.map(([some, of]) => `about ${some} in ${of}`);

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

/**
 * A chance as people say it: `about 1 in 8`, `about 2 in 3`, `less than 1 in 100`; never with more digits than it is
 * worth. It takes the neighbour that is nearest in log-odds, so that rare and common chances are rounded alike.
 *
 * @param chance - 0..1
 */
export function chanceWords(chance: number): string {
  if (chance < 0.008) return "less than 1 in 100";
  if (chance > 0.93) return "more than 9 in 10";
  const at = logOdds(chance);
  let nearest = 0;
  for (let i = 1; i < said.length; i++) {
    if (Math.abs((saidLogOdds[i] as number) - at) < Math.abs((saidLogOdds[nearest] as number) - at)) nearest = i;
  }
  return inWords[nearest] as string;
}
