import { runningTotals, weightedIndex, wholeNumber } from "../random/choice.ts";
import { logNormal } from "../random/log-normal.ts";
import { normal } from "../random/normal.ts";
import { randomStream } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import { managers } from "../vendor/managers.ts";
import { plans, type Segment, segments } from "../vendor/segments.ts";
import type { Customer } from "./customer.ts";
import { drawPeople } from "./draw-people.ts";
import { drawSeats } from "./draw-seats.ts";
import { drawSkills } from "./draw-skills.ts";
import type { Fate } from "./fate.ts";
import { flat } from "./levels.ts";
import { ordinaryLevels } from "./ordinary-levels.ts";
import { startWeekOf } from "./start-week.ts";

/** Contracts run for a year. */
export const weeksOfContract = 52;

const segmentTotals = runningTotals(segments.map((segment) => segment.share));

/**
 * A customer as it would be if nothing in particular happened to it.
 *
 * Sizes are log-normal: half of the customers have fewer than six producing people, and annual value goes with size.
 */
export function drawCustomer(
  seed: number,
  index: number,
  { fate, place, weeks }: { fate: Fate; place: string; weeks: SampleWeeks },
): Customer {
  const id = `org_${String(index + 1).padStart(4, "0")}`;
  const random = randomStream(seed, "customer", id);
  const segment = segments[weightedIndex(random, segmentTotals)] as Segment;
  const startWeek = startWeekOf(random, fate, weeks);
  const size = normal(random);
  const producers = producersOf(size, fate);
  const people = drawPeople(random, id, producers, { firstWeek: startWeek, endWeek: weeks.count });
  const levels = ordinaryLevels(random, { segment, startWeek, calm: isStory(fate) }, weeks);
  const renewsInWeeks =
    (((startWeek - weeks.last) % weeksOfContract) + weeksOfContract) % weeksOfContract || weeksOfContract;
  const value = logNormal(random, 85_000, 0.55) * Math.exp(0.75 * Math.log(producers / 6));
  return {
    id,
    formerId: null,
    name: `${place} ${segment.endings[wholeNumber(random, 0, segment.endings.length - 1)]}`,
    segment: segment.name,
    plan: plans[producers < 6 ? 0 : producers < 14 ? 1 : 2] ?? plans[0],
    owner: managers[index % managers.length] ?? managers[0],
    annualValue: Math.round(Math.min(900_000, Math.max(12_000, value)) / 500) * 500,
    startWeek,
    ending: null,
    renewsInWeeks,
    seats: drawSeats(random, people, { startWeek, renewalWeek: weeks.last + renewsInWeeks - weeksOfContract }),
    people,
    skills: drawSkills(random, segment, startWeek, weeks),
    weeklyRuns: producers * (isStory(fate) ? 3 : 1.6 + 1.3 * random()),
    dispersion: (isStory(fate) ? 40 : 8) + 24 * random(),
    outputLevels: levels,
    useLevels: levels,
    presenceLevels: flat(weeks, 1).map((_, week) => (week < startWeek ? 0 : 1)),
    yearEnd: 0.2 + 0.3 * random(),
    launchWeek: null,
    ticketRate: 0.02 * producers,
    defectLevels: flat(weeks, 0),
    lulls: [],
    conversations: [],
    journal: [],
  };
}

/** Customers with a story are not small, so that what happens to them can be told from chance. */
function producersOf(size: number, fate: Fate): number {
  const producers = Math.round(Math.min(45, Math.max(3, 5.8 * Math.exp(0.72 * size))));
  return isStory(fate) ? Math.max(13, producers) : producers;
}

function isStory(fate: Fate): boolean {
  return fate.kind === "story";
}
