/** What an on week tells about a halving, and the share of the weeks between false alarms that the sum is held to. */
const informations = [0.45, 1.3, 3.1, 3.7];
const shares = [0.45, 0.3, 0.15, 0.1];

/**
 * Log of the sum asked for a drop of an account with a rhythm, so that the budget of false alarms is kept.
 *
 * A sum of 52 / budget weeks would keep it whatever the rhythm (see `DropSums`); but an alarm comes in a week in which the
 * sum leaps above what is asked, the further the more a week tells. The shares make up for that, found by simulation.
 */
export function rhythmThreshold(information: number, budget: number): number {
  let i = 1;
  while (i < informations.length - 1 && information > (informations[i] as number)) i++;
  const [from, to] = [informations[i - 1] as number, informations[i] as number];
  const place = Math.min(1, Math.max(0, Math.log(information / from) / Math.log(to / from)));
  const share = (shares[i - 1] as number) ** (1 - place) * (shares[i] as number) ** place;
  return Math.max(0.7, Math.log((share * 52) / budget));
}
