/** Below this information a week tells too little to judge an account week by week. */
export const informationFloor = 0.25;

/**
 * Below the floor a drop must have lasted so many weeks, at an account known for so many; below the least information
 * nothing is said at all.
 */
export const longWindow = 5;
export const longHistory = 26;
export const longWindowFloor = 0.06;

/** What a week tells about a halving, from too little to plain. */
const informations = [0.1, 0.2, 0.27, 0.4, 0.75, 1.3, 2, 3, 4.4];

/** Budgets of the calibration, and the evidence that kept each at every information. */
const budgets = [0.1, 0.3, 1];
const thresholds = [
  [3.6, 3.8, 4, 4.1, 4.2, 4.2, 4.1, 3.4, 2],
  [2.5, 2.6, 2.8, 3, 3.05, 2.55, 2.25, 1.8, 1.05],
  [1.25, 1.3, 1.9, 2, 1.5, 0.9, 0.7, 0.7, 0.7],
];

/**
 * Evidence asked for a drop so that steady accounts keep a budget of false alarms.
 *
 * Found by simulation, offline; not quite as low as steady accounts would allow where a week tells much, because seasons
 * are never known exactly: `npm run bench -- calibrate` prints the table. Between its places linear in the
 * logarithms of information and budget; beyond them as at its edge, but for budgets, where the last slope goes on.
 */
export function alarmThreshold(information: number, budget: number): number {
  const rows = thresholds.map((row) => interpolated(informations, row, information));
  const logBudget = Math.log(budget);
  const upper = budget < (budgets[1] as number) ? 1 : 2;
  const [low, high] = [Math.log(budgets[upper - 1] as number), Math.log(budgets[upper] as number)];
  const slope = ((rows[upper] as number) - (rows[upper - 1] as number)) / (high - low);
  return Math.max(0.7, (rows[upper - 1] as number) + slope * (logBudget - low));
}

/** The share of what is asked that one week may bring, where a week tells little and where it tells much. */
const sharePlaces = [1.4, 2.8];
const shares = [0.6, 0.9];

/**
 * The share of the evidence asked for that one week may bring: a drop is more than one odd week. More where a week tells
 * much, because two such weeks are rarer than any budget.
 */
export function oneWeekShare(information: number): number {
  return interpolated(sharePlaces, shares, information);
}

function interpolated(places: readonly number[], values: readonly number[], at: number): number {
  let i = 1;
  while (i < places.length - 1 && at > (places[i] as number)) i++;
  const [from, to] = [places[i - 1] as number, places[i] as number];
  const share = Math.min(1, Math.max(0, Math.log(at / from) / Math.log(to / from)));
  return (values[i - 1] as number) + share * ((values[i] as number) - (values[i - 1] as number));
}
