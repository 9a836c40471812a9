import { normal } from "../random/normal.ts";
import type { Random } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { Segment } from "../vendor/segments.ts";
import type { Levels } from "./customer.ts";

/** Weeks a new customer takes to get to its full output. */
const rampWeeks = 10;

/** How much of last week's wandering is left this week. */
const memory = 0.9;

/**
 * What an ordinary customer's output does: a slow trend of a few per cent a year, some wandering around it, the summer
 * of its segment (ISO weeks 30 to 33), and a ramp where it is new.
 *
 * @param calm - trend and wandering are a third of the usual, so that a planted story is all that can be seen
 */
export function ordinaryLevels(
  random: Random,
  { segment, startWeek, calm }: { segment: Segment; startWeek: number; calm: boolean },
  weeks: SampleWeeks,
): Levels {
  const liveliness = calm ? 1 / 3 : 1;
  const trendPerWeek = (liveliness * (0.03 + 0.1 * normal(random))) / 52;
  let wander = 0;
  return Array.from({ length: weeks.count + 1 }, (_, week) => {
    wander = memory * wander + liveliness * 0.035 * normal(random);
    if (week < startWeek) return 0;
    const isoWeek = weeks.isoWeek(week);
    const summer = isoWeek >= 30 && isoWeek <= 33 ? segment.summer : 1;
    const ramp = Math.min(1, (week - startWeek + 1) / rampWeeks);
    return Math.exp(trendPerWeek * (week - weeks.count / 2) + wander) * summer * ramp;
  });
}
